select event_id, account_id, created_at, payload
from event where kind = ? and cast(kind as binary) = cast(? as binary)
order by created_at desc, event_id desc limit 20
