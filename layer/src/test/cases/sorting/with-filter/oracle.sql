-- listProducts.items: name
select name from products where category_id in (4, 5) order by name desc
