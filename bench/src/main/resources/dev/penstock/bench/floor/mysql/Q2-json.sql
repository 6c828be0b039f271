select json_object('data', json_object('listTracks', json_object(
  'items', coalesce(json_arrayagg(json_object(
    'trackId', track_id, 'name', name, 'composer', composer, 'milliseconds', milliseconds,
    'bytes', bytes, 'unitPrice', cast(unit_price as char))), json_array()))))
from (
  select track_id, name, composer, milliseconds, bytes, unit_price
  from track where track_id > ? order by track_id limit 100) t
