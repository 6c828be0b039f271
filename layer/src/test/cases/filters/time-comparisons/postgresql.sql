select t0."id" from "public"."employees" as t0 where (t0."shift_starts" <= cast(? as time without time zone) and t0."shift_starts" > cast(? as time without time zone)) order by t0."id" limit 100
