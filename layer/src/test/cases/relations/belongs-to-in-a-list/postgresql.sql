select t0."name", t1."id", t1."name", cast(t1."country" as text) from "public"."products" as t0 left join "public"."suppliers" as t1 on t1."id" = t0."supplier_id" order by t0."price", t0."id" limit 4
