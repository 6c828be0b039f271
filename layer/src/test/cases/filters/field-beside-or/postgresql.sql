select t0."id" from "public"."products" as t0 where (t0."active" = cast(? as boolean) and (t0."category_id" = cast(? as bigint) or t0."category_id" = cast(? as bigint))) order by t0."id" limit 100
