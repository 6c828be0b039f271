-- listOrderLines.items: orderId lineNumber total
select order_id, line_number, total from order_lines where order_id = 1 order by line_number
