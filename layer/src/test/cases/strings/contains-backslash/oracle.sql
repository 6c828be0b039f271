-- listWords.items: id
select id from words where id in (9) order by id
