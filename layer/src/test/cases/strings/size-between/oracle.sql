-- listWords.items: id
select id from words where char_length(text) between 0 and 4 order by id
