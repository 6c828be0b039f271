select t0."id" from "public"."customers" as t0 where t0."status" = cast(? as "public"."customer_status") order by t0."id" limit 100
