select t0.`id` from `products` as t0 where not (t0.`category_id` = ?) order by t0.`id` limit 100
