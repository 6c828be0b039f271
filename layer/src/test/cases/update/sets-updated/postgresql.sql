select t0."id" from "public"."customers" as t0 where t0."updated_at" > cast(? as timestamp without time zone) order by t0."id" limit 100
