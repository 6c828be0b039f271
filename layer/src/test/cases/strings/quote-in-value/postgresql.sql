select t0."id" from "public"."customers" as t0 where t0."name" like cast(? as text) escape '!' order by t0."id" limit 100
