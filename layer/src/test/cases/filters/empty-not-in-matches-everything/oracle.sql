-- listCategories.items: id
select id from categories where 1 = 1 order by id
