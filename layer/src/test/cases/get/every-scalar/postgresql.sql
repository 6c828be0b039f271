select t0."id", t0."category_id", t0."supplier_id", t0."sku", t0."name", t0."description", t0."price", t0."weight", t0."active", t0."attributes", t0."released_on", t0."barcode", t0."thumbnail", t0."created_at", t0."updated_at" from "public"."products" as t0 where t0."id" = cast(? as bigint)

select t0."status", t0."loyalty_points", t0."credit", t0."newsletter", t0."birthday", cast(t0."token" as text), t0."last_seen" from "public"."customers" as t0 where t0."id" = cast(? as bigint)

select t0."opens_at", t0."latitude" from "public"."warehouses" as t0 where t0."id" = cast(? as bigint)
