-- listRefunds.items: id orderLine.total orderLine.product.name
select r.id, l.total, p.name from refunds r join order_lines l on l.order_id = r.order_id and l.line_number = r.line_number join products p on p.id = l.product_id order by r.id
