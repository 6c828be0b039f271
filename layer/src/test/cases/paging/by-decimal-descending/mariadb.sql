select t0.`id`, t0.`price` from `products` as t0 order by t0.`price` desc, t0.`id` limit 5

select t0.`id`, t0.`price` from `products` as t0 where t0.`price` <= ? and ((t0.`price` < ?) or (t0.`price` = ? and t0.`id` > ?)) order by t0.`price` desc, t0.`id` limit 5

select t0.`id`, t0.`price` from `products` as t0 where t0.`price` <= ? and ((t0.`price` < ?) or (t0.`price` = ? and t0.`id` > ?)) order by t0.`price` desc, t0.`id` limit 5
