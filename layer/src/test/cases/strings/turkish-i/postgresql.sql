select t0."id" from "public"."words" as t0 where t0."text" = cast(? as character varying) order by t0."id" limit 100
