-- listStocks.items: warehouseId productId
select warehouse_id, product_id from stock order by case when checked_at is null then 0 else 1 end, checked_at, warehouse_id, product_id
