-- listWords.items: id
select id from words where id in (7) order by id
