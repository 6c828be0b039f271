select t0.`price` from `products` as t0 where t0.`id` = ?
