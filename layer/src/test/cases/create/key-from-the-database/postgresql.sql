select t0."name" from "public"."tags" as t0 where (t0."id" >= cast(? as bigint) and t0."name" = cast(? as character varying)) order by t0."id" limit 100
