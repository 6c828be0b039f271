select t0.`name`, t0.`id` from `products` as t0 where t0.`id` = ?

select t0.`name` from `products` as t0 where t0.`id` = ?
