select t0.`id` from `tags` as t0 order by t0.`id` limit 1

select c0_0, c1_0 from (select p.*, t2.`order_id` as c1_0, t2.`line_number` as c1_1, row_number() over (order by t2.`order_id`, t2.`line_number`) as r1 from (select t1.`id` as c0_0, t0.`id` as c0_1 from `orders` as t0 left join `customers` as t1 on t1.`id` = t0.`customer_id` where t0.`id` = ? limit 1) p left join `order_lines` as t2 on t2.`order_id` = p.c0_1) d where r1 <= 1 order by c1_0, c1_1
