select t0."id" from "public"."words" as t0 order by t0."code" nulls first, t0."id" limit 100
