-- listOrders.items: id
select id from orders where placed_at >= '2024-01-02 03:04:05' and placed_at < '2024-03-01 11:59:59.999' order by id
