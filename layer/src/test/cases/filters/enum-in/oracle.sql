-- listOrders.items: id
select id from orders where status in ('paid', 'cancelled') order by id
