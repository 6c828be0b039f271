select t0."id", t0."text", t0."code" from "public"."words" as t0 order by t0."id" limit 100

select t0."name", t0."nickname" from "public"."customers" as t0 where t0."id" = cast(? as bigint)

select t0."biography" from "public"."profiles" as t0 where t0."customer_id" = cast(? as bigint)
