-- listOrders.items: id
select id from orders where placed_at >= '2024-01-02 03:04:05+00' and placed_at < '2024-03-01 11:59:59.999+00' order by id
