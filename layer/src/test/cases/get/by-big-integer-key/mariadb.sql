select t0.`id`, t0.`name` from `customers` as t0 where t0.`id` = ?

select t0.`id` from `customers` as t0 where t0.`id` = ?
