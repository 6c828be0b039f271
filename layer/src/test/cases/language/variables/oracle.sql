-- listProducts.items: id price
select id, price from products where price between 4.2 and 12.5 and active order by price desc, id limit 3
