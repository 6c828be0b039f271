-- listTags.items: name
select name from tags where id >= 100
