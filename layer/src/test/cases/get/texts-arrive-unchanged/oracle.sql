-- listWords.items: id text code
select id, text, code from words order by id
