select t0.`name` from `tags` as t0 where t0.`id` = ?
