select t0.`id`, t0.`status` from `orders` as t0 order by t0.`status`, t0.`id` limit 100
