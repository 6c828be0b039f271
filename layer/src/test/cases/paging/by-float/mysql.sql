select t0.`id`, t0.`weight` from `products` as t0 order by t0.`weight`, t0.`id` limit 5

select t0.`id`, t0.`weight` from `products` as t0 where t0.`weight` >= ? and ((t0.`weight` > ?) or (t0.`weight` = ? and t0.`id` > ?)) order by t0.`weight`, t0.`id` limit 5

select t0.`id`, t0.`weight` from `products` as t0 where t0.`weight` >= ? and ((t0.`weight` > ?) or (t0.`weight` = ? and t0.`id` > ?)) order by t0.`weight`, t0.`id` limit 5
