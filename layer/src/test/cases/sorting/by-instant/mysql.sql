select t0.`id` from `orders` as t0 order by t0.`placed_at` desc, t0.`id` limit 100
