select t0.`id` from `orders` as t0 where (t0.`status` = ? or t0.`status` = ?) order by t0.`id` limit 100
