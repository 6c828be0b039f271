select t0.`id`, t0.`supplier_id` from `products` as t0 order by t0.`supplier_id` desc, t0.`id` limit 4

select t0.`id`, t0.`supplier_id` from `products` as t0 where (t0.`supplier_id` <= ? or t0.`supplier_id` is null) and (((t0.`supplier_id` < ? or t0.`supplier_id` is null)) or (t0.`supplier_id` = ? and t0.`id` > ?)) order by t0.`supplier_id` desc, t0.`id` limit 4

select t0.`id`, t0.`supplier_id` from `products` as t0 where (t0.`supplier_id` <= ? or t0.`supplier_id` is null) and (((t0.`supplier_id` < ? or t0.`supplier_id` is null)) or (t0.`supplier_id` = ? and t0.`id` > ?)) order by t0.`supplier_id` desc, t0.`id` limit 4

select t0.`id`, t0.`supplier_id` from `products` as t0 where (t0.`supplier_id` <= ? or t0.`supplier_id` is null) and (((t0.`supplier_id` < ? or t0.`supplier_id` is null)) or (t0.`supplier_id` = ? and t0.`id` > ?)) order by t0.`supplier_id` desc, t0.`id` limit 4
