select t0."id" from "public"."products" as t0 where not ((t0."supplier_id" = cast(? as bigint) or t0."supplier_id" = cast(? as bigint))) order by t0."id" limit 100
