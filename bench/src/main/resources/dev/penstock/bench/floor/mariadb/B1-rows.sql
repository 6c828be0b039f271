select event_id, kind, created_at, payload, amount from event where event_id = ?
