select json_object('data', json_object('listEvents', json_object(
  'items', coalesce(json_arrayagg(json_object(
    'eventId', cast(event_id as char), 'accountId', account_id,
    'createdAt', date_format(created_at, '%Y-%m-%dT%TZ'), 'payload', payload)), json_array()))))
from (
  select event_id, account_id, created_at, payload
  from event where kind = ? and cast(kind as binary) = cast(? as binary)
  order by created_at desc, event_id desc limit 20) t
