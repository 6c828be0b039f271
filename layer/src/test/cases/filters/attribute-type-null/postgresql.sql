select t0."id" from "public"."customers" as t0 where t0."nickname" is null order by t0."id" limit 100
