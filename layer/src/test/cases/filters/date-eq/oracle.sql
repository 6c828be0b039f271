-- listProducts.items: id
select id from products where released_on = date '2021-03-01' order by id
