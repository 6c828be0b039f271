select a.artist_id, a.name, b.album_id, b.title, t.track_id, t.name, t.milliseconds
from (select artist_id, name from artist where artist_id > ? order by artist_id limit 20) a
left join lateral (
  select album_id, title from album where artist_id = a.artist_id order by album_id limit 100) b
  on true
left join lateral (
  select track_id, name, milliseconds from track
  where album_id = b.album_id order by track_id limit 100) t
  on true
order by a.artist_id, b.album_id, t.track_id
