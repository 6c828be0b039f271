select t0.`id` from `customers` as t0 where t0.`newsletter` is null order by t0.`id` limit 100
