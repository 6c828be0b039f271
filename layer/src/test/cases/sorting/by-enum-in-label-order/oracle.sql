-- listOrders.items: id status
select id, status from orders order by status, id
