select t0."id" from "public"."products" as t0 where t0."barcode" = cast(? as bigint) order by t0."id" limit 100
