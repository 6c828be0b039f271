select t0."id" from "public"."customers" as t0 where (t0."loyalty_points" < cast(? as bigint) and t0."loyalty_points" >= cast(? as bigint)) order by t0."id" limit 100
