select t0.`id` from `customers` as t0 where (t0.`birthday` >= ? and t0.`birthday` <= ?) order by t0.`id` limit 100
