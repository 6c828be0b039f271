select t0.`id` from `products` as t0 where ((t0.`id` = ? or t0.`id` = ? or (t0.`id` = ?)) and not ((t0.`id` = ?))) order by t0.`id` limit 100
