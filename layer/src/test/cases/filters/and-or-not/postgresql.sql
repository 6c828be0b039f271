select t0."id" from "public"."products" as t0 where ((t0."category_id" = cast(? as bigint) and t0."price" > cast(? as numeric)) or not (t0."price" < cast(? as numeric))) order by t0."id" limit 100
