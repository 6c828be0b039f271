select t0.`id`, t0.`sku` from `products` as t0 order by t0.`id` limit 101
