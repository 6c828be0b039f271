select t0.`id` from `products` as t0 where (t0.`released_on` < ? and t0.`released_on` >= ?) order by t0.`id` limit 100
