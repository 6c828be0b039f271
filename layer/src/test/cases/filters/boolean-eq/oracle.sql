-- listProducts.items: id
select id from products where active = false order by id
