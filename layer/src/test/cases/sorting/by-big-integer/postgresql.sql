select t0."id", t0."barcode" from "public"."products" as t0 order by t0."barcode" desc nulls last, t0."id" limit 100
