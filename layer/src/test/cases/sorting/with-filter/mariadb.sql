select t0.`name` from `products` as t0 where (t0.`category_id` = ? or t0.`category_id` = ?) order by t0.`name` desc, t0.`id` limit 100
