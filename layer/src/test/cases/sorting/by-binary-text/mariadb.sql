select t0.`id` from `words` as t0 order by t0.`code`, t0.`id` limit 100
