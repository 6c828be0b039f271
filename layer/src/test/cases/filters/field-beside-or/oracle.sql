-- listProducts.items: id
select id from products where active and category_id in (4, 6) order by id
