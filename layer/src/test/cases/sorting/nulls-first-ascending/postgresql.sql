select t0."id", t0."supplier_id" from "public"."products" as t0 order by t0."supplier_id" nulls first, t0."id" limit 100
