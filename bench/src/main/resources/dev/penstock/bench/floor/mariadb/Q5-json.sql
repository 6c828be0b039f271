select json_object('data', json_object('listTracks', json_object(
  'items', json_compact(coalesce(json_arrayagg(json_object(
    'trackId', track_id, 'name', name,
    'album', json_compact(if(album_id is null, null, json_object(
      'title', title,
      'artist', json_compact(if(artist_id is null, null, json_object('name', artist)))))),
    'genre', json_compact(if(genre_id is null, null, json_object('name', genre))),
    'mediaType', json_compact(if(media_type_id is null, null, json_object('name', media_type))))
    order by track_id), '[]')))))
from (
  select t.track_id, t.name, b.album_id, b.title, a.artist_id, a.name as artist, g.genre_id,
    g.name as genre, m.media_type_id, m.name as media_type
  from track t
  left join album b on b.album_id = t.album_id
  left join artist a on a.artist_id = b.artist_id
  left join genre g on g.genre_id = t.genre_id
  left join media_type m on m.media_type_id = t.media_type_id
  where t.track_id > ? order by t.track_id limit 100) t
