select t0.`line_number` from `order_lines` as t0 where t0.`order_id` = ? order by t0.`order_id`, t0.`line_number` limit 100
