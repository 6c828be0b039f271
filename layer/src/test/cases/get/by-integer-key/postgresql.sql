select t0."id", t0."name" from "public"."products" as t0 where t0."id" = cast(? as bigint)
