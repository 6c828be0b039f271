select t0.`settings` from `profiles` as t0 where t0.`customer_id` = ?

select t0.`contact` from `suppliers` as t0 where t0.`id` = ?

select t0.`attributes` from `products` as t0 where t0.`id` = ?

select t0.`attributes` from `products` as t0 where t0.`id` = ?
