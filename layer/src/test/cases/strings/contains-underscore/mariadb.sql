select t0.`id` from `words` as t0 where locate(cast(convert(? using utf8mb4) as binary), cast(convert(t0.`text` using utf8mb4) as binary)) > 0 order by t0.`id` limit 100
