select t0.`name`, t0.`id` from `products` as t0 order by t0.`name`, t0.`id` limit 6

select t0.`name`, t0.`id` from `products` as t0 where t0.`name` >= ? and ((t0.`name` > ?) or (t0.`name` = ? and t0.`id` > ?)) order by t0.`name`, t0.`id` limit 6

select t0.`name`, t0.`id` from `products` as t0 where t0.`name` >= ? and ((t0.`name` > ?) or (t0.`name` = ? and t0.`id` > ?)) order by t0.`name`, t0.`id` limit 6
