select t0."id" from "public"."products" as t0 where not (t0."category_id" = cast(? as bigint)) order by t0."id" limit 100
