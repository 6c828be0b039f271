-- listProducts.items: id
select id from products where weight = 0.25 order by id
