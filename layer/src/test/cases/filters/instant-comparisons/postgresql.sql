select t0."id" from "public"."orders" as t0 where (t0."placed_at" < cast(? as timestamp with time zone) and t0."placed_at" >= cast(? as timestamp with time zone)) order by t0."id" limit 100
