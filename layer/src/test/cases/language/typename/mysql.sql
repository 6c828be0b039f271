select t0.`id` from `tags` as t0 order by t0.`id` limit 1

select b0.c0, b1.c0 from (select t1.`id` as c0, t0.`id` as c1 from `orders` as t0 left join `customers` as t1 on t1.`id` = t0.`customer_id` where t0.`id` = ? limit 1) b0 left join lateral (select t2.`order_id` as c0, t2.`line_number` as c1 from `order_lines` as t2 where t2.`order_id` = b0.c1 order by t2.`order_id`, t2.`line_number` limit 1) b1 on true order by b1.c0, b1.c1
