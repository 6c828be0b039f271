select t0.`barcode` from `products` as t0 where t0.`id` = ?

select t0.`barcode`, t0.`thumbnail` from `products` as t0 where t0.`id` = ?

select t0.`price`, t0.`weight`, t0.`attributes`, t0.`released_on` from `products` as t0 where t0.`id` = ?

select t0.`price`, t0.`weight`, t0.`attributes` from `products` as t0 where t0.`id` = ?

select t0.`credit` from `customers` as t0 where t0.`id` = ?

select t0.`credit`, t0.`loyalty_points` from `customers` as t0 where t0.`id` = ?

select t0.`thumbnail`, t0.`attributes` from `products` as t0 where t0.`id` = ?
