select t0."id" from "public"."products" as t0 order by t0."released_on" nulls first, t0."id" limit 100
