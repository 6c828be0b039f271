select t0.`id`, t0.`barcode` from `products` as t0 order by t0.`barcode` desc, t0.`id` limit 100
