select t0."id" from "public"."products" as t0 where t0."active" = cast(? as boolean) order by t0."id" limit 100
