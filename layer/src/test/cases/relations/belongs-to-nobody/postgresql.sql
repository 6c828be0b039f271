select t1."id", t1."name" from "public"."products" as t0 left join "public"."suppliers" as t1 on t1."id" = t0."supplier_id" where t0."id" = cast(? as bigint) limit 1
