select t0."id", t0."code" from "public"."words" as t0 order by t0."code" desc nulls last, t0."id" limit 6

select t0."id", t0."code" from "public"."words" as t0 where (t0."code" <= cast(? as character varying) or t0."code" is null) and (((t0."code" < cast(? as character varying) or t0."code" is null)) or (t0."code" = cast(? as character varying) and t0."id" > cast(? as bigint))) order by t0."code" desc nulls last, t0."id" limit 6

select t0."id", t0."code" from "public"."words" as t0 where (t0."code" <= cast(? as character varying) or t0."code" is null) and (((t0."code" < cast(? as character varying) or t0."code" is null)) or (t0."code" = cast(? as character varying) and t0."id" > cast(? as bigint))) order by t0."code" desc nulls last, t0."id" limit 6

select t0."id", t0."code" from "public"."words" as t0 where (t0."code" <= cast(? as character varying) or t0."code" is null) and (((t0."code" < cast(? as character varying) or t0."code" is null)) or (t0."code" = cast(? as character varying) and t0."id" > cast(? as bigint))) order by t0."code" desc nulls last, t0."id" limit 6
