select t0."id" from "public"."products" as t0 where (t0."category_id" = cast(? as bigint) and t0."price" < cast(? as numeric) and t0."active" = cast(? as boolean)) order by t0."id" limit 100
