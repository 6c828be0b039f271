select track_id, name, composer, milliseconds, unit_price from track where track_id = ?
