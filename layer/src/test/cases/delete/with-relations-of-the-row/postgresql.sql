select t0."line_number" from "public"."order_lines" as t0 where t0."order_id" = cast(? as bigint) order by t0."order_id", t0."line_number" limit 100
