select t0."id" from "public"."suppliers" as t0 where (t0."country" = cast(? as bpchar) and t0."country"::text collate "C" = cast(? as text)) order by t0."id" limit 100
