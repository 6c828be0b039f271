-- listProducts.items: id
select id from products where price between 3 and 10 order by id
