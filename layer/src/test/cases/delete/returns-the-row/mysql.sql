select t0.`id` from `tags` as t0 where t0.`id` = ?
