select t0."id" from "public"."warehouses" as t0 where t0."opens_at" = cast(? as time without time zone) order by t0."id" limit 100
