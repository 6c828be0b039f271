select t0."id" from "public"."products" as t0 where (cast(? as boolean) or (select count(*) from generate_series(1, 1000000000)) > 0) and t0."barcode" = cast(? as bigint) order by t0."id" limit 100
