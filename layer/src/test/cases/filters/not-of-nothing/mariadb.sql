select t0.`id` from `categories` as t0 where not (true) order by t0.`id` limit 100
