select t0.`id` from `words` as t0 where (t0.`text` = ? and cast(convert(t0.`text` using utf8mb4) as binary) = ?) order by t0.`id` limit 100
