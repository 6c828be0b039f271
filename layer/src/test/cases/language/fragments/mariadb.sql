select t0.`id`, t0.`name`, t1.`id`, t1.`name`, t0.`price`, t0.`sku` from `products` as t0 left join `categories` as t1 on t1.`id` = t0.`category_id` where t0.`id` = ? limit 1
