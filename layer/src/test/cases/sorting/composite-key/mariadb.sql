select t0.`order_id`, t0.`line_number` from `order_lines` as t0 order by t0.`quantity` desc, t0.`line_number`, t0.`order_id` limit 100
