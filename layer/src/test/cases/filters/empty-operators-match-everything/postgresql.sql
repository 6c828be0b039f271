select t0."id" from "public"."categories" as t0 order by t0."id" limit 100
