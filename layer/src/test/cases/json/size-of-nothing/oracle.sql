-- listProducts.items: id
select id from products where id in (6, 7) order by id
