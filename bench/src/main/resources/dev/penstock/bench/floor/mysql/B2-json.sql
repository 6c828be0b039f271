select json_object('data', json_object('listEvents', json_object(
  'items', coalesce(json_arrayagg(json_object(
    'eventId', cast(event_id as char), 'kind', kind,
    'createdAt', date_format(created_at, '%Y-%m-%dT%TZ'), 'amount', cast(amount as char),
    'account', json_object('accountId', account_id, 'name', name))), json_array()))))
from (
  select e.event_id, e.kind, e.created_at, e.amount, a.account_id, a.name
  from event e join account a on a.account_id = e.account_id
  where e.account_id = ? order by e.created_at desc, e.event_id desc limit 20) e
