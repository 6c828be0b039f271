-- listProducts.items: id
select id from products where supplier_id is null order by id
