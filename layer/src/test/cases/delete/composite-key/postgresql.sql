select t0."tag_id" from "public"."product_tags" as t0 where t0."product_id" = cast(? as bigint) order by t0."product_id", t0."tag_id" limit 100
