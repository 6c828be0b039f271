select t0.`order_id`, t0.`customer_id`, t0.`line_count`, t0.`total` from `order_totals` as t0 where t0.`order_id` = ? limit 1
