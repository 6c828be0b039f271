select t0.`id`, t0.`price` from `products` as t0 order by t0.`price` desc, t0.`id` limit 100
