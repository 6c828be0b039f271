-- createTag: name
select name from tags where id = 51
