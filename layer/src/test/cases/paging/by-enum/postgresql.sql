select t0."id", t0."status" from "public"."orders" as t0 order by t0."status" desc, t0."id" limit 5

select t0."id", t0."status" from "public"."orders" as t0 where t0."status" <= cast(? as "public"."order_status") and ((t0."status" < cast(? as "public"."order_status")) or (t0."status" = cast(? as "public"."order_status") and t0."id" > cast(? as bigint))) order by t0."status" desc, t0."id" limit 5

select t0."id", t0."status" from "public"."orders" as t0 where t0."status" <= cast(? as "public"."order_status") and ((t0."status" < cast(? as "public"."order_status")) or (t0."status" = cast(? as "public"."order_status") and t0."id" > cast(? as bigint))) order by t0."status" desc, t0."id" limit 5
