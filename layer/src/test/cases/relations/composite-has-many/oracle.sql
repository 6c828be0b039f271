-- listOrderLines.items.refunds.items: id
select id from refunds where order_id = 1 order by line_number, amount desc
