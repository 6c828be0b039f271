select t0."id" from "public"."products" as t0 order by t0."id" limit 6

select t0."id" from "public"."products" as t0 where t0."id" > cast(? as bigint) order by t0."id" limit 6

select t0."id" from "public"."products" as t0 where t0."id" > cast(? as bigint) order by t0."id" limit 6
