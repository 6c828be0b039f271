select t0.`id` from `customers` as t0 where (t0.`nickname` is null or (t0.`nickname` = ? and cast(convert(t0.`nickname` using utf8mb4) as binary) = ?)) order by t0.`id` limit 100
