-- listWords.items: id
select id from words where id in (10) order by id
