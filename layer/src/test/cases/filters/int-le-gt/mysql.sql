select t0.`id` from `customers` as t0 where (t0.`loyalty_points` <= ? and t0.`loyalty_points` > ?) order by t0.`id` limit 100
