select t0."barcode" from "public"."products" as t0 where t0."id" = cast(? as bigint)

select t0."barcode", t0."thumbnail" from "public"."products" as t0 where t0."id" = cast(? as bigint)

select t0."price", t0."weight", t0."attributes", t0."released_on" from "public"."products" as t0 where t0."id" = cast(? as bigint)

select t0."price", t0."weight", t0."attributes" from "public"."products" as t0 where t0."id" = cast(? as bigint)

select t0."credit" from "public"."customers" as t0 where t0."id" = cast(? as bigint)

select t0."credit", t0."loyalty_points" from "public"."customers" as t0 where t0."id" = cast(? as bigint)

select t0."thumbnail", t0."attributes" from "public"."products" as t0 where t0."id" = cast(? as bigint)
