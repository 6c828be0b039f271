-- listWords.items: id
select id from words order by case when code is null then 1 else 0 end, code desc, id
