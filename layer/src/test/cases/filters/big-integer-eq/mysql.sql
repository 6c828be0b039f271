select t0.`id` from `products` as t0 where t0.`barcode` = ? order by t0.`id` limit 100
