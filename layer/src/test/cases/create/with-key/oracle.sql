-- getTag: name
select name from tags where id = 50
