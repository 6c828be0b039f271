-- listProducts.items: id
select id from products order by id desc
