select t0.`id` from `products` as t0 where t0.`price` = ? order by t0.`id` limit 100
