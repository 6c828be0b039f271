-- listProducts.items: id supplierId
select id, supplier_id from products order by case when supplier_id is null then 1 else 0 end, supplier_id desc, id
