select t0."id" from "public"."words" as t0 where (char_length(t0."text") >= cast(? as bigint) and char_length(t0."text") <= cast(? as bigint)) order by t0."id" limit 100
