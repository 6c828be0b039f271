-- listProducts.items: id
select id from products where supplier_id <> 2 order by id
