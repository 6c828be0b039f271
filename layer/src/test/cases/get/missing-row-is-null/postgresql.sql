select t0."id" from "public"."products" as t0 where t0."id" = cast(? as bigint)
