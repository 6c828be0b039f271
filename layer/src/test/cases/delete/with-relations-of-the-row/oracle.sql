-- listOrderLines.items: lineNumber
select line_number from order_lines where order_id = 3
