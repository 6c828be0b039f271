select t0.`id` from `products` as t0 where (t0.`id` = ? and t0.`created_at` > ? and t0.`updated_at` > ?) order by t0.`id` limit 100
