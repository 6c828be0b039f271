-- listWords.items: id
select id from words where id in (5, 6) order by id
