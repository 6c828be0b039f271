select json_build_object('data', json_build_object('listArtists', json_build_object(
  'items', coalesce(json_agg(x), '[]'))))
from (
  select a.artist_id as "artistId", a.name, (
    select json_build_object('items', coalesce(json_agg(y), '[]'))
    from (
      select b.album_id as "albumId", b.title, (
        select json_build_object('items', coalesce(json_agg(z), '[]'))
        from (
          select t.track_id as "trackId", t.name, t.milliseconds
          from track t where t.album_id = b.album_id order by t.track_id limit 100) z) as tracks
      from album b where b.artist_id = a.artist_id order by b.album_id limit 100) y) as albums
  from artist a where a.artist_id > ? order by a.artist_id limit 20) x
