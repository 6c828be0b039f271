select t0.`id` from `words` as t0 where not (cast(convert(t0.`text` using utf8mb4) as binary) in (?, ?)) order by t0.`id` limit 100
