select t0.`id`, t0.`name` from `tags` as t0 order by t0.`id` limit 100
