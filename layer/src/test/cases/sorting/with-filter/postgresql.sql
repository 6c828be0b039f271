select t0."name" from "public"."products" as t0 where (t0."category_id" = cast(? as bigint) or t0."category_id" = cast(? as bigint)) order by t0."name" desc, t0."id" limit 100
