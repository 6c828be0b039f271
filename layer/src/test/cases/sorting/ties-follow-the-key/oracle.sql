-- listProducts.items: id categoryId
select id, category_id from products order by category_id desc, id
