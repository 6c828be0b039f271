select t0.`order_id`, t0.`line_number`, t0.`product_id`, t0.`quantity`, t0.`unit_price`, t0.`total` from `order_lines` as t0 where (t0.`order_id` = ? and t0.`line_number` = ?)
