select t0."id" from "public"."customers" as t0 where (not (t0."nickname" is null) and t0."credit" is null) order by t0."id" limit 100
