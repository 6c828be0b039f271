select t0.`id` from `products` as t0 where t0.`id` = ?
