select json_object('data', json_object('listTracks', json_object(
  'items', json_compact(coalesce(json_arrayagg(json_object(
    'trackId', track_id, 'name', name, 'milliseconds', milliseconds,
    'unitPrice', cast(unit_price as char)) order by milliseconds desc, track_id), '[]')))))
from (
  select track_id, name, milliseconds, unit_price
  from track where genre_id = ? and milliseconds > ?
  order by milliseconds desc, track_id limit 20) t
