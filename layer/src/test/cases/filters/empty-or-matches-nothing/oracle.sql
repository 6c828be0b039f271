-- listCategories.items: id
select id from categories where 1 = 0 order by id
