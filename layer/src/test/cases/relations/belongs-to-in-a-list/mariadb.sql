select t0.`name`, t1.`id`, t1.`name`, t1.`country` from `products` as t0 left join `suppliers` as t1 on t1.`id` = t0.`supplier_id` order by t0.`price`, t0.`id` limit 4
