select json_build_object('data', json_build_object('listAccounts', json_build_object(
  'items', coalesce(json_agg(x), '[]'))))
from (
  select a.account_id as "accountId", a.name, (
    select json_build_object('items', coalesce(json_agg(y), '[]'))
    from (
      select event_id::text as "eventId", kind,
        to_char(created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "createdAt", amount::text as amount
      from event e where e.account_id = a.account_id
      order by e.created_at desc, e.event_id desc limit 5) y) as events
  from account a where a.account_id > ? order by a.account_id limit 20) x
