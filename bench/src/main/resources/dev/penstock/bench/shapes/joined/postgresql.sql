-- key order, joined first
select t.track_id, t.name, b.album_id, b.title, a.artist_id, a.name an, g.genre_id, g.name gn,
  m.media_type_id, m.name mn
from track t
left join album b on b.album_id = t.album_id
left join artist a on a.artist_id = b.artist_id
left join genre g on g.genre_id = t.genre_id
left join media_type m on m.media_type_id = t.media_type_id
where t.track_id > 1000
order by t.track_id limit 100

-- key order, cut first
select t.track_id, t.name, b.album_id, b.title, a.artist_id, a.name an, g.genre_id, g.name gn,
  m.media_type_id, m.name mn
from (select track_id, name, album_id, genre_id, media_type_id
from track
where track_id > 1000
order by track_id limit 100) t
left join album b on b.album_id = t.album_id
left join artist a on a.artist_id = b.artist_id
left join genre g on g.genre_id = t.genre_id
left join media_type m on m.media_type_id = t.media_type_id
order by t.track_id

-- other order, joined first
select t.track_id, t.name, b.album_id, b.title, a.artist_id, a.name an, g.genre_id, g.name gn,
  m.media_type_id, m.name mn
from track t
left join album b on b.album_id = t.album_id
left join artist a on a.artist_id = b.artist_id
left join genre g on g.genre_id = t.genre_id
left join media_type m on m.media_type_id = t.media_type_id
where t.track_id > 1000
order by t.milliseconds desc, t.track_id limit 20

-- other order, cut first
select t.track_id, t.name, b.album_id, b.title, a.artist_id, a.name an, g.genre_id, g.name gn,
  m.media_type_id, m.name mn
from (select track_id, name, album_id, genre_id, media_type_id, milliseconds
from track
where track_id > 1000
order by milliseconds desc, track_id limit 20) t
left join album b on b.album_id = t.album_id
left join artist a on a.artist_id = b.artist_id
left join genre g on g.genre_id = t.genre_id
left join media_type m on m.media_type_id = t.media_type_id
order by t.milliseconds desc, t.track_id
