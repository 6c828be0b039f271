-- getOrderLine: orderId lineNumber productId quantity unitPrice total
select order_id, line_number, product_id, quantity, unit_price, total from order_lines where order_id = 1 and line_number = 2
