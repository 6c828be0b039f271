select t0."product_id", t0."name", t0."review_count", t0."average" from "public"."product_ratings" as t0 where t0."review_count" > cast(? as bigint) order by t0."product_id" limit 100
