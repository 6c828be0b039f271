-- getProduct: id name
select id, name from products where id = 1
