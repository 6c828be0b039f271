-- listWords.items: id
select id from words where id not in (1, 12) order by id
