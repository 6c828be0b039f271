select t0.`warehouse_id`, t0.`product_id`, t0.`checked_at` from `stock` as t0 order by t0.`checked_at`, t0.`warehouse_id`, t0.`product_id` limit 5

select t0.`warehouse_id`, t0.`product_id`, t0.`checked_at` from `stock` as t0 where t0.`checked_at` >= ? and ((t0.`checked_at` > ?) or (t0.`checked_at` = ? and t0.`warehouse_id` > ?) or (t0.`checked_at` = ? and t0.`warehouse_id` = ? and t0.`product_id` > ?)) order by t0.`checked_at`, t0.`warehouse_id`, t0.`product_id` limit 5

select t0.`warehouse_id`, t0.`product_id`, t0.`checked_at` from `stock` as t0 where t0.`checked_at` >= ? and ((t0.`checked_at` > ?) or (t0.`checked_at` = ? and t0.`warehouse_id` > ?) or (t0.`checked_at` = ? and t0.`warehouse_id` = ? and t0.`product_id` > ?)) order by t0.`checked_at`, t0.`warehouse_id`, t0.`product_id` limit 5
