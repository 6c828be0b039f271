select json_object('data', json_object('getTrack', (
  select json_object(
    'trackId', track_id, 'name', name, 'composer', composer, 'milliseconds', milliseconds,
    'unitPrice', cast(unit_price as char))
  from track where track_id = ?)))
