select t0."id" from "public"."customers" as t0 where (t0."birthday" >= cast(? as date) and t0."birthday" <= cast(? as date)) order by t0."id" limit 100
