-- listWords.items: id
select id from words where id in (1, 2, 3, 4) order by id
