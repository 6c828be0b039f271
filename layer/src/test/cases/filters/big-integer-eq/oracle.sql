-- listProducts.items: id
select id from products where barcode = 9007199254740993 order by id
