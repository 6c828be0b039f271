select t0.`id` from `reviews` as t0 where t0.`written_at` = ? order by t0.`id` limit 100
