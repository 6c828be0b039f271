-- listProducts.items: id
select id from products where thumbnail <> '\x00ff' order by id
