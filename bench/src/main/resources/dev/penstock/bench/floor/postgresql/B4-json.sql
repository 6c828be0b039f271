select json_build_object('data', json_build_object('listEvents', json_build_object(
  'items', coalesce(json_agg(t), '[]'))))
from (
  select event_id::text as "eventId", account_id as "accountId",
    to_char(created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "createdAt", payload
  from event where kind = ? order by created_at desc, event_id desc limit 20) t
