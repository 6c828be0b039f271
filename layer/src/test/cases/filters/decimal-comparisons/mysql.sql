select t0.`id` from `customers` as t0 where (t0.`credit` < ? and t0.`credit` >= ?) order by t0.`id` limit 100
