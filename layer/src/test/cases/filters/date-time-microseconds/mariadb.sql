select t0.`warehouse_id`, t0.`product_id` from `stock` as t0 where (t0.`checked_at` < ? and t0.`checked_at` >= ?) order by t0.`warehouse_id`, t0.`product_id` limit 100
