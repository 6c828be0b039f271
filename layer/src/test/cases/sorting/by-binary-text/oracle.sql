-- listWords.items: id
select id from words order by case when code is null then 0 else 1 end, code, id
