select t0.`customer_id` from `profiles` as t0 where t0.`settings` = cast(? as json) order by t0.`customer_id` limit 100
