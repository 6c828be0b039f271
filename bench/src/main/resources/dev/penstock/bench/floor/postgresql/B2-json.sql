select json_build_object('data', json_build_object('listEvents', json_build_object(
  'items', coalesce(json_agg(json_build_object(
    'eventId', e.event_id::text, 'kind', e.kind,
    'createdAt', to_char(e.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'amount', e.amount::text,
    'account', json_build_object('accountId', a.account_id, 'name', a.name))
    order by e.created_at desc, e.event_id desc), '[]'))))
from (
  select event_id, kind, created_at, amount, account_id from event
  where account_id = ? order by created_at desc, event_id desc limit 20) e
join account a on a.account_id = e.account_id
