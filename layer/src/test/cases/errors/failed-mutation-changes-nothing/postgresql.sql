select t0."name", t0."sku" from "public"."products" as t0 where t0."id" = cast(? as bigint)
