select t0."id", t0."sku" from "public"."products" as t0 order by t0."id" limit 101
