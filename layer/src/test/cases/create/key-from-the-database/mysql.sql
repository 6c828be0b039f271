select t0.`name` from `tags` as t0 where (t0.`id` >= ? and (t0.`name` = ? and cast(convert(t0.`name` using utf8mb4) as binary) = ?)) order by t0.`id` limit 100
