select t0.`id` from `products` as t0 order by t0.`released_on`, t0.`id` limit 100
