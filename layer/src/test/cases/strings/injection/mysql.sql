select t0.`id` from `customers` as t0 where t0.`name` = cast(? as binary) order by t0.`id` limit 100
