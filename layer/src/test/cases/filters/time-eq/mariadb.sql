select t0.`id` from `warehouses` as t0 where t0.`opens_at` = ? order by t0.`id` limit 100
