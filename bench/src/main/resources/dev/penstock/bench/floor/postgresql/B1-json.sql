select json_build_object('data', json_build_object('getEvent', (
  select json_build_object(
    'eventId', event_id::text, 'kind', kind,
    'createdAt', to_char(created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'payload', payload,
    'amount', amount::text)
  from event where event_id = ?)))
