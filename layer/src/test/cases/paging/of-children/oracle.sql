-- getOrder.orderLines.items: lineNumber
select line_number from order_lines where order_id = 1 order by line_number
