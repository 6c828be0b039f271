select json_build_object('data', json_build_object('getTrack', (
  select json_build_object(
    'trackId', track_id, 'name', name, 'composer', composer, 'milliseconds', milliseconds,
    'unitPrice', unit_price::text)
  from track where track_id = ?)))
