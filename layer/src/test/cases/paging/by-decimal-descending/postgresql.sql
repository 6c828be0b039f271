select t0."id", t0."price" from "public"."products" as t0 order by t0."price" desc, t0."id" limit 5

select t0."id", t0."price" from "public"."products" as t0 where t0."price" <= cast(? as numeric) and ((t0."price" < cast(? as numeric)) or (t0."price" = cast(? as numeric) and t0."id" > cast(? as bigint))) order by t0."price" desc, t0."id" limit 5

select t0."id", t0."price" from "public"."products" as t0 where t0."price" <= cast(? as numeric) and ((t0."price" < cast(? as numeric)) or (t0."price" = cast(? as numeric) and t0."id" > cast(? as bigint))) order by t0."price" desc, t0."id" limit 5
