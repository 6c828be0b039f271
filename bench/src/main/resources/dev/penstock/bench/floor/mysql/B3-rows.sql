select a.account_id, a.name, e.event_id, e.kind, e.created_at, e.amount
from (
  select account_id, name from account where account_id > ? order by account_id limit 20) a
left join lateral (
  select event_id, kind, created_at, amount from event
  where account_id = a.account_id order by created_at desc, event_id desc limit 5) e
  on true
order by a.account_id, e.created_at desc, e.event_id desc
