-- listOrders.items: id
select id from orders order by placed_at desc, id
