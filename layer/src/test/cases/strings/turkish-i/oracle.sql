-- listWords.items: id
select id from words where id in (17) order by id
