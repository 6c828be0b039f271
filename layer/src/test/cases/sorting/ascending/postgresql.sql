select t0."id", t0."price" from "public"."products" as t0 order by t0."price", t0."id" limit 100
