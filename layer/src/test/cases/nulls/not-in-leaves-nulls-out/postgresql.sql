select t0."id" from "public"."customers" as t0 where not ((t0."credit" = cast(? as numeric) or t0."credit" = cast(? as numeric))) order by t0."id" limit 100
