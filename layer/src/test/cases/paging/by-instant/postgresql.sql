select t0."id", t0."placed_at" from "public"."orders" as t0 order by t0."placed_at" desc, t0."id" limit 4

select t0."id", t0."placed_at" from "public"."orders" as t0 where t0."placed_at" <= cast(? as timestamp with time zone) and ((t0."placed_at" < cast(? as timestamp with time zone)) or (t0."placed_at" = cast(? as timestamp with time zone) and t0."id" > cast(? as bigint))) order by t0."placed_at" desc, t0."id" limit 4

select t0."id", t0."placed_at" from "public"."orders" as t0 where t0."placed_at" <= cast(? as timestamp with time zone) and ((t0."placed_at" < cast(? as timestamp with time zone)) or (t0."placed_at" = cast(? as timestamp with time zone) and t0."id" > cast(? as bigint))) order by t0."placed_at" desc, t0."id" limit 4

select t0."id", t0."placed_at" from "public"."orders" as t0 where t0."placed_at" <= cast(? as timestamp with time zone) and ((t0."placed_at" < cast(? as timestamp with time zone)) or (t0."placed_at" = cast(? as timestamp with time zone) and t0."id" > cast(? as bigint))) order by t0."placed_at" desc, t0."id" limit 4
