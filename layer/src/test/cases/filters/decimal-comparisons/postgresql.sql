select t0."id" from "public"."customers" as t0 where (t0."credit" < cast(? as numeric) and t0."credit" >= cast(? as numeric)) order by t0."id" limit 100
