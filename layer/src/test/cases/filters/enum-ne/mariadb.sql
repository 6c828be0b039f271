select t0.`id` from `orders` as t0 where not (t0.`status` = ?) order by t0.`id` limit 100
