select t0."id" from "public"."products" as t0 where (t0."weight" = cast(? as double precision) or t0."weight" = cast(? as double precision)) order by t0."id" limit 100
