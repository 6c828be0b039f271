select t0."id" from "public"."tags" as t0 order by t0."id" limit 2

select t0."id" from "public"."tags" as t0 where t0."id" > cast(? as bigint) order by t0."id" limit 3
