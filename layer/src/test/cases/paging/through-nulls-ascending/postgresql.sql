select t0."id", t0."supplier_id" from "public"."products" as t0 order by t0."supplier_id" nulls first, t0."id" limit 4

select t0."id", t0."supplier_id" from "public"."products" as t0 where t0."supplier_id" >= cast(? as bigint) and ((t0."supplier_id" > cast(? as bigint)) or (t0."supplier_id" = cast(? as bigint) and t0."id" > cast(? as bigint))) order by t0."supplier_id" nulls first, t0."id" limit 4

select t0."id", t0."supplier_id" from "public"."products" as t0 where t0."supplier_id" >= cast(? as bigint) and ((t0."supplier_id" > cast(? as bigint)) or (t0."supplier_id" = cast(? as bigint) and t0."id" > cast(? as bigint))) order by t0."supplier_id" nulls first, t0."id" limit 4

select t0."id", t0."supplier_id" from "public"."products" as t0 where t0."supplier_id" >= cast(? as bigint) and ((t0."supplier_id" > cast(? as bigint)) or (t0."supplier_id" = cast(? as bigint) and t0."id" > cast(? as bigint))) order by t0."supplier_id" nulls first, t0."id" limit 4
