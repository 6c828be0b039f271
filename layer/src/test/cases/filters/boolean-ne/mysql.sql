select t0.`id` from `customers` as t0 where not (t0.`newsletter` = ?) order by t0.`id` limit 100
