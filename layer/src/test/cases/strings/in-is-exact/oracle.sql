-- listWords.items: id
select id from words where id in (2, 13) order by id
