select t0."id" from "public"."customers" as t0 where not (t0."newsletter" = cast(? as boolean)) order by t0."id" limit 100
