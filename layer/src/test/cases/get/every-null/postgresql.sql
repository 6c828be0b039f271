select t0."description", t0."attributes", t0."released_on", t0."barcode", t0."thumbnail" from "public"."products" as t0 where t0."id" = cast(? as bigint)

select t0."nickname", t0."credit", t0."newsletter", cast(t0."token" as text), t0."last_seen" from "public"."customers" as t0 where t0."id" = cast(? as bigint)

select t0."opens_at", t0."latitude" from "public"."warehouses" as t0 where t0."id" = cast(? as bigint)
