select t0.`description`, t0.`attributes`, t0.`released_on`, t0.`barcode`, t0.`thumbnail` from `products` as t0 where t0.`id` = ?

select t0.`nickname`, t0.`credit`, t0.`newsletter`, t0.`token`, t0.`last_seen` from `customers` as t0 where t0.`id` = ?

select t0.`opens_at`, t0.`latitude` from `warehouses` as t0 where t0.`id` = ?
