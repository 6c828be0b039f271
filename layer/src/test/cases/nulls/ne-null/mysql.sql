select t0.`id` from `products` as t0 where not (t0.`supplier_id` is null) order by t0.`id` limit 100
