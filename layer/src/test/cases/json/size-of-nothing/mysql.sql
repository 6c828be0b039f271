select t0.`id` from `products` as t0 where case when json_type(t0.`attributes`) in ('ARRAY', 'OBJECT') then json_length(t0.`attributes`) end = ? order by t0.`id` limit 100
