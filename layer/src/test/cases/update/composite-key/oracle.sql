-- updateOrderLine: quantity total
select quantity, quantity * unit_price from order_lines where order_id = 1 and line_number = 1
