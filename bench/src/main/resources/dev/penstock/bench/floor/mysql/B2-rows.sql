select e.event_id, e.kind, e.created_at, e.amount, a.account_id, a.name
from (
  select event_id, kind, created_at, amount, account_id from event
  where account_id = ? order by created_at desc, event_id desc limit 20) e
join account a on a.account_id = e.account_id
order by e.created_at desc, e.event_id desc
