-- listOrderLines.items: orderId lineNumber
select order_id, line_number from order_lines order by order_id, line_number
