select t0."id", t0."active" from "public"."products" as t0 order by t0."active", t0."id" limit 6

select t0."id", t0."active" from "public"."products" as t0 where t0."active" >= cast(? as boolean) and ((t0."active" > cast(? as boolean)) or (t0."active" = cast(? as boolean) and t0."id" > cast(? as bigint))) order by t0."active", t0."id" limit 6

select t0."id", t0."active" from "public"."products" as t0 where t0."active" >= cast(? as boolean) and ((t0."active" > cast(? as boolean)) or (t0."active" = cast(? as boolean) and t0."id" > cast(? as bigint))) order by t0."active", t0."id" limit 6
