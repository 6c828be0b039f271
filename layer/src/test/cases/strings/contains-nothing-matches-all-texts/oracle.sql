-- listWords.items: id
select id from words where text is not null order by id
