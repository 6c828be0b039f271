select t0.`id` from `orders` as t0 where (t0.`placed_at` < ? and t0.`placed_at` >= ?) order by t0.`id` limit 100
