-- createProduct: id name description price barcode
select id, name, description, price, barcode from products where sku = 'NEW-1'
