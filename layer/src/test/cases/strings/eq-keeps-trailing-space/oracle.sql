-- listWords.items: id
select id from words where id in (4) order by id
