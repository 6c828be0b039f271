-- listOrderLines.items: orderId lineNumber
select order_id, line_number from order_lines order by quantity desc, unit_price, order_id, line_number
