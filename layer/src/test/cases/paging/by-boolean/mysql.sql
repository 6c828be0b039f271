select t0.`id`, t0.`active` from `products` as t0 order by t0.`active`, t0.`id` limit 6

select t0.`id`, t0.`active` from `products` as t0 where t0.`active` >= ? and ((t0.`active` > ?) or (t0.`active` = ? and t0.`id` > ?)) order by t0.`active`, t0.`id` limit 6

select t0.`id`, t0.`active` from `products` as t0 where t0.`active` >= ? and ((t0.`active` > ?) or (t0.`active` = ? and t0.`id` > ?)) order by t0.`active`, t0.`id` limit 6
