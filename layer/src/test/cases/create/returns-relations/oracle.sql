-- createOrderLine.order.orderLines.items: lineNumber total
select line_number, total from order_lines where order_id = 10
