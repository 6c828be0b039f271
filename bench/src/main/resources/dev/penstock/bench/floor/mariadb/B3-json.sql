select json_object('data', json_object('listAccounts', json_object(
  'items', json_compact(coalesce(json_arrayagg(json_object(
    'accountId', a.account_id, 'name', a.name, 'events', json_object(
      'items', json_compact(coalesce((
        select json_arrayagg(json_object(
          'eventId', cast(e.event_id as char), 'kind', e.kind,
          'createdAt', date_format(e.created_at, '%Y-%m-%dT%TZ'),
          'amount', cast(e.amount as char))
          order by e.created_at desc, e.event_id desc limit 5)
        from event e where e.account_id = a.account_id), '[]')))) order by a.account_id), '[]')))))
from (
  select account_id, name from account where account_id > ? order by account_id limit 20) a
