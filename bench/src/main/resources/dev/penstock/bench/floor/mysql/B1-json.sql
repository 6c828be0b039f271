select json_object('data', json_object('getEvent', (
  select json_object(
    'eventId', cast(event_id as char), 'kind', kind,
    'createdAt', date_format(created_at, '%Y-%m-%dT%TZ'), 'payload', payload,
    'amount', cast(amount as char))
  from event where event_id = ?)))
