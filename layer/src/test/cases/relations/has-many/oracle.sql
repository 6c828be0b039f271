-- listCategories.items.products.items: sku
select sku from products order by category_id, id
