select t0."customer_id" from "public"."profiles" as t0 where (t0."settings")::jsonb = cast(? as jsonb) order by t0."customer_id" limit 100
