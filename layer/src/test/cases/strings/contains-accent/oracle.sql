-- listWords.items: id
select id from words where id in (3) order by id
