select t0.`settings` from `profiles` as t0 where t0.`customer_id` = ? limit 1

select t0.`contact` from `suppliers` as t0 where t0.`id` = ? limit 1

select t0.`attributes` from `products` as t0 where t0.`id` = ? limit 1

select t0.`attributes` from `products` as t0 where t0.`id` = ? limit 1
