-- listWords.items: id
select id from words where id in (18) order by id
