select t0."id" from "public"."products" as t0 where octet_length(t0."thumbnail") >= cast(? as bigint) order by t0."id" limit 100
