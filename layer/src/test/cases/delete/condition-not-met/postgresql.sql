select t0."name" from "public"."tags" as t0 where t0."id" = cast(? as bigint)
