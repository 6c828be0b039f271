select t0.`id`, t0.`price` from `products` as t0 where ((t0.`price` >= ? and t0.`price` <= ?) and t0.`active` = ?) order by t0.`price` desc, t0.`id` limit 3
