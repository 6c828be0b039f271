-- listWords.items: id
select id from words where char_length(text) > 4 and char_length(text) <= 8 and char_length(text) <> 5 order by id
