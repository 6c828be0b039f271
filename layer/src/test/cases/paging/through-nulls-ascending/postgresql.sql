select t0."id", t0."supplier_id" from "public"."products" as t0 order by t0."supplier_id" nulls first, t0."id" limit 4

select t0."id", t0."supplier_id" from "public"."products" as t0 where (cast(? as boolean) or (select count(*) from generate_series(1, 1000000000)) > 0) and t0."supplier_id" >= cast(? as bigint) and ((t0."supplier_id" > cast(? as bigint)) or (t0."supplier_id" = cast(? as bigint) and t0."id" > cast(? as bigint))) order by t0."supplier_id" nulls first, t0."id" limit 4

select t0."id", t0."supplier_id" from "public"."products" as t0 where (cast(? as boolean) or (select count(*) from generate_series(1, 1000000000)) > 0) and t0."supplier_id" >= cast(? as bigint) and ((t0."supplier_id" > cast(? as bigint)) or (t0."supplier_id" = cast(? as bigint) and t0."id" > cast(? as bigint))) order by t0."supplier_id" nulls first, t0."id" limit 4

select t0."id", t0."supplier_id" from "public"."products" as t0 where (cast(? as boolean) or (select count(*) from generate_series(1, 1000000000)) > 0) and t0."supplier_id" >= cast(? as bigint) and ((t0."supplier_id" > cast(? as bigint)) or (t0."supplier_id" = cast(? as bigint) and t0."id" > cast(? as bigint))) order by t0."supplier_id" nulls first, t0."id" limit 4
