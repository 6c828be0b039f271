select t0.`id` from `suppliers` as t0 where t0.`country` = cast(? as binary) order by t0.`id` limit 100
