-- getOrderTotal: orderId customerId lineCount total
select 1, 1, count(*), sum(quantity * unit_price) from order_lines where order_id = 1
