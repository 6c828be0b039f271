-- listWords.items: id
select id from words where id in (5) order by id
