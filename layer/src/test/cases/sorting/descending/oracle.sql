-- listProducts.items: id price
select id, price from products order by price desc, id
