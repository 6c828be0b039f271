select json_build_object('data', json_build_object('listTracks', json_build_object(
  'items', coalesce(json_agg(t), '[]'))))
from (
  select track_id as "trackId", name, composer, milliseconds, bytes, unit_price::text as "unitPrice"
  from track where track_id > ? order by track_id limit 100) t
