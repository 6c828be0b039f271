select t0.`name` from `tags` as t0 where (t0.`id` >= ? and (t0.`name` = ? and t0.`name` = cast(? as binary))) order by t0.`id` limit 100
