-- listProducts.items: id
select id from products where (category_id = 5 and price > 11) or price >= 100 order by id
