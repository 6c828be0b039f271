select t0.`name`, t0.`id` from `tags` as t0 order by t0.`id` limit 2

select c0_0, c0_1, c0_2, c0_3, c1_0 from (select p.*, t2.`id` as c1_0, row_number() over (order by t2.`id`) as r1 from (select t0.`name` as c0_0, t1.`id` as c0_1, t1.`name` as c0_2, t0.`id` as c0_3 from `products` as t0 left join `categories` as t1 on t1.`id` = t0.`category_id` where t0.`id` = ? limit 1) p left join `reviews` as t2 on t2.`product_id` = p.c0_3) d where r1 <= 1 order by c1_0
