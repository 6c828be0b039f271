select t0.`id`, t0.`name` from `products` as t0 where t0.`id` = ?
