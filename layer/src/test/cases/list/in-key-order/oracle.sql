-- listProducts.items: id sku
select id, sku from products order by id
