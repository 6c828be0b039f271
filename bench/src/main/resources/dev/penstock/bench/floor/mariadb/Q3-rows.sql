with
  a as (select artist_id, name from artist where artist_id > ? order by artist_id limit 20),
  b as (
    select a.artist_id, a.name, album.album_id, album.title,
      row_number() over (partition by a.artist_id order by album.album_id) as place
    from a left join album on album.artist_id = a.artist_id),
  t as (
    select b.artist_id, b.name, b.album_id, b.title, track.track_id, track.name as track,
      track.milliseconds,
      row_number() over (partition by b.artist_id, b.album_id order by track.track_id) as place
    from b left join track on track.album_id = b.album_id where b.place <= 100)
select artist_id, name, album_id, title, track_id, track, milliseconds
from t where place <= 100 order by artist_id, album_id, track_id
