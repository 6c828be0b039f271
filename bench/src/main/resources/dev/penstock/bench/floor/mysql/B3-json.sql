select json_object('data', json_object('listAccounts', json_object(
  'items', coalesce(json_arrayagg(json_object(
    'accountId', a.account_id, 'name', a.name, 'events', json_object(
      'items', coalesce((
        select json_arrayagg(json_object(
          'eventId', cast(e.event_id as char), 'kind', e.kind,
          'createdAt', date_format(e.created_at, '%Y-%m-%dT%TZ'),
          'amount', cast(e.amount as char)))
        from (
          select event_id, kind, created_at, amount from event
          where account_id = a.account_id
          order by created_at desc, event_id desc limit 5) e), json_array())))), json_array()))))
from (
  select account_id, name from account where account_id > ? order by account_id limit 20) a
