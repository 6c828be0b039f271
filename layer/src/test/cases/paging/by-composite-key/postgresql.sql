select t0."order_id", t0."line_number" from "public"."order_lines" as t0 order by t0."order_id", t0."line_number" limit 7

select t0."order_id", t0."line_number" from "public"."order_lines" as t0 where t0."order_id" >= cast(? as bigint) and ((t0."order_id" > cast(? as bigint)) or (t0."order_id" = cast(? as bigint) and t0."line_number" > cast(? as bigint))) order by t0."order_id", t0."line_number" limit 7

select t0."order_id", t0."line_number" from "public"."order_lines" as t0 where t0."order_id" >= cast(? as bigint) and ((t0."order_id" > cast(? as bigint)) or (t0."order_id" = cast(? as bigint) and t0."line_number" > cast(? as bigint))) order by t0."order_id", t0."line_number" limit 7
