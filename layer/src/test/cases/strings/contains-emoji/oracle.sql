-- listWords.items: id
select id from words where id in (15) order by id
