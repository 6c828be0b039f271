-- listProducts.items: id
select id from products where id in (1, 3) order by id
