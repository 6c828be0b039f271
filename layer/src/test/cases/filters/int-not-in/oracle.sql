-- listProducts.items: id
select id from products where supplier_id not in (1, 2) order by id
