select json_build_object('data', json_build_object('listTracks', json_build_object(
  'items', coalesce(json_agg(t), '[]'))))
from (
  select track_id as "trackId", name, milliseconds, unit_price::text as "unitPrice"
  from track where genre_id = ? and milliseconds > ?
  order by milliseconds desc, track_id limit 20) t
