select t0."id" from "public"."reviews" as t0 where (t0."written_at" >= cast(? as timestamp without time zone) and t0."written_at" <= cast(? as timestamp without time zone)) order by t0."id" limit 100
