select event_id, account_id, created_at, payload
from event where kind = ? order by created_at desc, event_id desc limit 20
