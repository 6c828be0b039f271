-- listProducts.items: id
select id from products where attributes is null order by id
