select t0."id" from "public"."tags" as t0 order by t0."id" limit 2
