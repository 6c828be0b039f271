-- listProducts.items: id
select id from products where barcode in (0, -5, 9223372036854775807) order by id
