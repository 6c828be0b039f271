-- listWords.items: id
select id from words where id in (7, 8, 10, 11) order by id
