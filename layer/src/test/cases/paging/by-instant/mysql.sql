select t0.`id`, t0.`placed_at` from `orders` as t0 order by t0.`placed_at` desc, t0.`id` limit 4

select t0.`id`, t0.`placed_at` from `orders` as t0 where t0.`placed_at` <= ? and ((t0.`placed_at` < ?) or (t0.`placed_at` = ? and t0.`id` > ?)) order by t0.`placed_at` desc, t0.`id` limit 4

select t0.`id`, t0.`placed_at` from `orders` as t0 where t0.`placed_at` <= ? and ((t0.`placed_at` < ?) or (t0.`placed_at` = ? and t0.`id` > ?)) order by t0.`placed_at` desc, t0.`id` limit 4

select t0.`id`, t0.`placed_at` from `orders` as t0 where t0.`placed_at` <= ? and ((t0.`placed_at` < ?) or (t0.`placed_at` = ? and t0.`id` > ?)) order by t0.`placed_at` desc, t0.`id` limit 4
