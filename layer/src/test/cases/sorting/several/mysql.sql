select t0.`id` from `products` as t0 order by t0.`active`, t0.`category_id` desc, t0.`price`, t0.`id` limit 100
