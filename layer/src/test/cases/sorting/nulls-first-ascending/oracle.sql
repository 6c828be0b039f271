-- listProducts.items: id supplierId
select id, supplier_id from products order by case when supplier_id is null then 0 else 1 end, supplier_id, id
