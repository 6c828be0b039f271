-- listProducts.items: id
select id from products where category_id in (4, 6, 99) order by id
