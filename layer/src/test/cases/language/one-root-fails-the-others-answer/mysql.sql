select t0.`id` from `products` as t0 where t0.`id` = ?

select t0.`name` from `tags` as t0 where t0.`id` = ?
