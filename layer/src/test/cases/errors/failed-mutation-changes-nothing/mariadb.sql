select t0.`name`, t0.`sku` from `products` as t0 where t0.`id` = ?
