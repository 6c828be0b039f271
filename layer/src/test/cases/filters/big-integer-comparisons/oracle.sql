-- listProducts.items: id
select id from products where barcode > 2 order by id
