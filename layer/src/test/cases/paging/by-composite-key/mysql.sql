select t0.`order_id`, t0.`line_number` from `order_lines` as t0 order by t0.`order_id`, t0.`line_number` limit 7

select t0.`order_id`, t0.`line_number` from `order_lines` as t0 where t0.`order_id` >= ? and ((t0.`order_id` > ?) or (t0.`order_id` = ? and t0.`line_number` > ?)) order by t0.`order_id`, t0.`line_number` limit 7

select t0.`order_id`, t0.`line_number` from `order_lines` as t0 where t0.`order_id` >= ? and ((t0.`order_id` > ?) or (t0.`order_id` = ? and t0.`line_number` > ?)) order by t0.`order_id`, t0.`line_number` limit 7
