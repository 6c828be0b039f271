select t0.`name`, t0.`id` from `tags` as t0 order by t0.`id` limit 2

select b0.c0, b0.c1, b0.c2, b0.c3, b1.c0 from (select t0.`name` as c0, t1.`id` as c1, t1.`name` as c2, t0.`id` as c3 from `products` as t0 left join `categories` as t1 on t1.`id` = t0.`category_id` where t0.`id` = ? limit 1) b0 left join lateral (select t2.`id` as c0 from `reviews` as t2 where t2.`product_id` = b0.c3 order by t2.`product_id`, t2.`id` limit 1) b1 on true order by b1.c0
