-- listProducts.items: id
select id from products where supplier_id is not null order by id
