-- listProducts.items: name
select name from products order by name
