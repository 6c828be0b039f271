select t0."checked_at" from "public"."stock" as t0 where (t0."warehouse_id" = cast(? as bigint) and t0."product_id" = cast(? as bigint))

select t0."checked_at" from "public"."stock" as t0 where (t0."warehouse_id" = cast(? as bigint) and t0."product_id" = cast(? as bigint))

select t0."checked_at" from "public"."stock" as t0 where (t0."warehouse_id" = cast(? as bigint) and t0."product_id" = cast(? as bigint))

select t0."written_at" from "public"."reviews" as t0 where t0."id" = cast(? as bigint)

select t0."placed_at" from "public"."orders" as t0 where t0."id" = cast(? as bigint)

select t0."placed_at" from "public"."orders" as t0 where t0."id" = cast(? as bigint)

select t0."shift_starts", t0."hired_on" from "public"."employees" as t0 where t0."id" = cast(? as bigint)
