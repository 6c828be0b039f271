-- listCategories.items: name
select name from categories order by name desc
