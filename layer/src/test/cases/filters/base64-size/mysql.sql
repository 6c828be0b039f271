select t0.`id` from `products` as t0 where length(t0.`thumbnail`) >= ? order by t0.`id` limit 100
