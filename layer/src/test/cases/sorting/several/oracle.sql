-- listProducts.items: id
select id from products order by active, category_id desc, price, id
