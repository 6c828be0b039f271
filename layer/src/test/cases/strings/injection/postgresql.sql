select t0."id" from "public"."customers" as t0 where t0."name" = cast(? as character varying) order by t0."id" limit 100
