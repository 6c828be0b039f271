-- listCustomers.items.orders.items.orderLines.items.product: name
select p.name from orders o join order_lines l on l.order_id = o.id join products p on p.id = l.product_id where o.customer_id <= 3 order by o.customer_id, o.placed_at desc, o.id, l.line_number
