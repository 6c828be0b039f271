-- listWords.items: id
select id from words where char_length(text) = 8 order by id
