select t0."id" from "public"."customers" as t0 where not (t0."nickname" like cast(? as text) escape '!') order by t0."id" limit 100
