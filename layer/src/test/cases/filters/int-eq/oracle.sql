-- listProducts.items: id
select id from products where category_id = 5 order by id
