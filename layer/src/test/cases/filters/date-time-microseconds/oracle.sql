-- listStocks.items: warehouseId productId
select warehouse_id, product_id from stock where checked_at >= '2024-03-01 06:00:00.123456' and checked_at < '2024-03-01 06:00:00.500001' order by warehouse_id, product_id
