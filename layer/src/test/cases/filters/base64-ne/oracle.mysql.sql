-- listProducts.items: id
select id from products where thumbnail <> x'00ff' order by id
