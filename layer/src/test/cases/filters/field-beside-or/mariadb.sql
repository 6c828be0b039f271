select t0.`id` from `products` as t0 where (t0.`active` = ? and (t0.`category_id` = ? or t0.`category_id` = ?)) order by t0.`id` limit 100
