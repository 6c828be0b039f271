-- listProducts.items: id
select id from products where id in (8) order by id
