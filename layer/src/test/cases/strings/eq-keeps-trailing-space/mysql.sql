select t0.`id` from `words` as t0 where t0.`text` = cast(? as binary) order by t0.`id` limit 100
