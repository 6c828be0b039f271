select t0."id", t0."price" from "public"."products" as t0 where t0."id" = cast(? as bigint)
