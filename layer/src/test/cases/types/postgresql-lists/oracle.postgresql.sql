-- listTypes.items: id
select id from types where 'b c' = any (some_texts) and cardinality(some_integers) = 3 order by id
