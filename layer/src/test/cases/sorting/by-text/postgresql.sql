select t0."name" from "public"."categories" as t0 order by t0."name" desc, t0."id" limit 100
