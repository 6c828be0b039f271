-- listWords.items: id
select id from words where id in (1) order by id
