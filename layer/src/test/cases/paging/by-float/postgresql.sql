select t0."id", t0."weight" from "public"."products" as t0 order by t0."weight" nulls first, t0."id" limit 5

select t0."id", t0."weight" from "public"."products" as t0 where t0."weight" >= cast(? as double precision) and ((t0."weight" > cast(? as double precision)) or (t0."weight" = cast(? as double precision) and t0."id" > cast(? as bigint))) order by t0."weight" nulls first, t0."id" limit 5

select t0."id", t0."weight" from "public"."products" as t0 where t0."weight" >= cast(? as double precision) and ((t0."weight" > cast(? as double precision)) or (t0."weight" = cast(? as double precision) and t0."id" > cast(? as bigint))) order by t0."weight" nulls first, t0."id" limit 5
