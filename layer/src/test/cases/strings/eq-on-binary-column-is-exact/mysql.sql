select t0.`id` from `words` as t0 where t0.`code` = ? order by t0.`id` limit 100
