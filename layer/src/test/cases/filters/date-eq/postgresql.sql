select t0."id" from "public"."products" as t0 where t0."released_on" = cast(? as date) order by t0."id" limit 100
