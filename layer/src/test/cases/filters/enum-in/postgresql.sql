select t0."id" from "public"."orders" as t0 where (t0."status" = cast(? as "public"."order_status") or t0."status" = cast(? as "public"."order_status")) order by t0."id" limit 100
