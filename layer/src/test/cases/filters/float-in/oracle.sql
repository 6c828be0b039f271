-- listProducts.items: id
select id from products where weight in (0.5, 1e-7) order by id
