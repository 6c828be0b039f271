-- listProducts.items: id
select id from products where price in (0, 99999999.99) order by id
