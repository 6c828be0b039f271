-- listProducts.items: id
select id from products where id in (1, 4) order by id
