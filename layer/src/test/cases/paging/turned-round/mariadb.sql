select t0.`id` from `products` as t0 order by t0.`id` desc limit 6

select t0.`id` from `products` as t0 where t0.`id` < ? order by t0.`id` desc limit 6

select t0.`id` from `products` as t0 where t0.`id` < ? order by t0.`id` desc limit 6
