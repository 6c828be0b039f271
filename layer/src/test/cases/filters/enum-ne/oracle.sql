-- listOrders.items: id
select id from orders where status <> 'new' order by id
