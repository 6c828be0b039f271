select t0.`checked_at` from `stock` as t0 where (t0.`warehouse_id` = ? and t0.`product_id` = ?)

select t0.`checked_at` from `stock` as t0 where (t0.`warehouse_id` = ? and t0.`product_id` = ?)

select t0.`checked_at` from `stock` as t0 where (t0.`warehouse_id` = ? and t0.`product_id` = ?)

select t0.`written_at` from `reviews` as t0 where t0.`id` = ?

select t0.`placed_at` from `orders` as t0 where t0.`id` = ?

select t0.`placed_at` from `orders` as t0 where t0.`id` = ?

select t0.`shift_starts`, t0.`hired_on` from `employees` as t0 where t0.`id` = ?
