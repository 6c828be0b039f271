select t0."settings" from "public"."profiles" as t0 where t0."customer_id" = cast(? as bigint)

select t0."contact" from "public"."suppliers" as t0 where t0."id" = cast(? as bigint)

select t0."attributes" from "public"."products" as t0 where t0."id" = cast(? as bigint)

select t0."attributes" from "public"."products" as t0 where t0."id" = cast(? as bigint)
