select t0."order_id", t0."customer_id", t0."line_count", t0."total" from "public"."order_totals" as t0 where t0."order_id" = cast(? as bigint) limit 1
