-- listProducts.items: id
select id from products where price = 12.5 order by id
