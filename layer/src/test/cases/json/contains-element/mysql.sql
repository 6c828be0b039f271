select t0.`id` from `products` as t0 where json_contains(t0.`attributes`, ?) order by t0.`id` limit ?
