-- listProducts.items: id barcode
select id, barcode from products order by case when barcode is null then 1 else 0 end, barcode desc, id
