-- listProducts.items: id
select id from products where category_id in (5, 6) order by id
