select t0.`id` from `categories` as t0 where false order by t0.`id` limit 100
