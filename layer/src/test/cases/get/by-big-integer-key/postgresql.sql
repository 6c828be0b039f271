select t0."id", t0."name" from "public"."customers" as t0 where t0."id" = cast(? as bigint)

select t0."id" from "public"."customers" as t0 where t0."id" = cast(? as bigint)
