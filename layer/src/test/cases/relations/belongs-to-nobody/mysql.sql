select t1.`id`, t1.`name` from `products` as t0 left join `suppliers` as t1 on t1.`id` = t0.`supplier_id` where t0.`id` = ? limit 1
