select t0."id" from "public"."products" as t0 where (t0."attributes")::jsonb @> cast(? as jsonb) order by t0."id" limit 100
