-- listProducts.items: id
select id from products where category_id = 5 and active and price < 12 order by id
