select t0.`id` from `suppliers` as t0 where (t0.`country` = ? and cast(convert(t0.`country` using utf8mb4) as binary) = ?) order by t0.`id` limit 100
