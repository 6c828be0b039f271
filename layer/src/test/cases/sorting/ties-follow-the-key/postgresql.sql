select t0."id", t0."category_id" from "public"."products" as t0 order by t0."category_id" desc, t0."id" limit 100
