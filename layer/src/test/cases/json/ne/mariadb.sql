select t0.`customer_id` from `profiles` as t0 where not (json_equals(t0.`settings`, ?)) order by t0.`customer_id` limit 100
