-- getProduct: name sku
select name, sku from products where id = 1
