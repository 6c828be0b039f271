select t0.`id`, t0.`supplier_id` from `products` as t0 order by t0.`supplier_id`, t0.`id` limit 100
