select t0."id" from "public"."products" as t0 where t0."price" = cast(? as numeric) order by t0."id" limit 100
