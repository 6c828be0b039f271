select json_build_object('data', json_build_object('listTracks', json_build_object(
  'items', coalesce(json_agg(json_build_object(
    'trackId', t.track_id, 'name', t.name,
    'album', case when b.album_id is not null then json_build_object(
      'title', b.title,
      'artist', case when a.artist_id is not null then json_build_object('name', a.name) end) end,
    'genre', case when g.genre_id is not null then json_build_object('name', g.name) end,
    'mediaType', case when m.media_type_id is not null then json_build_object('name', m.name) end)
    order by t.track_id), '[]'))))
from (
  select track_id, name, album_id, genre_id, media_type_id
  from track where track_id > ? order by track_id limit 100) t
left join album b on b.album_id = t.album_id
left join artist a on a.artist_id = b.artist_id
left join genre g on g.genre_id = t.genre_id
left join media_type m on m.media_type_id = t.media_type_id
