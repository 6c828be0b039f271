select t0.`id`, t0.`name` from `customers` as t0 where t0.`id` = ? limit 1

select t0.`id` from `customers` as t0 where t0.`id` = ? limit 1
