select t0.`id`, t0.`text`, t0.`code` from `words` as t0 order by t0.`id` limit 100

select t0.`name`, t0.`nickname` from `customers` as t0 where t0.`id` = ?

select t0.`biography` from `profiles` as t0 where t0.`customer_id` = ?
