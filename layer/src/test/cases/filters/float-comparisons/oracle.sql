-- listProducts.items: id
select id from products where weight > 0.25 and weight <= 1.2 order by id
