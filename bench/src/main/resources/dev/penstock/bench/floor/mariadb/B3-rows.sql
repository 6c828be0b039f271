with
  a as (select account_id, name from account where account_id > ? order by account_id limit 20),
  e as (
    select a.account_id, a.name, event.event_id, event.kind, event.created_at, event.amount,
      row_number() over (
        partition by a.account_id order by event.created_at desc, event.event_id desc) as place
    from a left join event on event.account_id = a.account_id)
select account_id, name, event_id, kind, created_at, amount
from e where place <= 5 order by account_id, created_at desc, event_id desc
