select t0.`id` from `tags` as t0 order by t0.`id` limit ?

with b0 as (select t1.`id` as c0, t0.`id` as c1, 1 as o0 from `orders` as t0 left join `customers` as t1 on t1.`id` = t0.`customer_id` where t0.`id` = ? limit ?), b1 as (select d.* from (select p.o0, t2.`order_id` as c0, t2.`line_number` as c1, row_number() over (partition by p.o0 order by t2.`order_id`, t2.`line_number`) as o1 from b0 p join `order_lines` as t2 where t2.`order_id` = p.c1) d where d.o1 <= ?) select 0 as b, b0.o0, 0 as p1, 0 as o1, b0.c0 as s0 from b0 union all select 1, b1.o0, 1, b1.o1, null from b1 order by 2, 3, 4
