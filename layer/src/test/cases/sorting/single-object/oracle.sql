-- listProducts.items: id
select id from products order by price desc, id
