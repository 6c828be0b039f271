-- listProducts.items: id
select id from products where id in (3) order by id
