-- join without limits
select a.artist_id, a.name, al.album_id, al.title, t.track_id, t.name, t.milliseconds
from (select artist_id, name
from artist
order by artist_id limit 20) a
left join album al on al.artist_id = a.artist_id
left join track t on t.album_id = al.album_id
order by a.artist_id, al.album_id, t.track_id

-- union of branches
with b0 as (select d.*, row_number() over (order by d.c0) as o0
from (select t0.`artist_id` as c0, t0.`name` as c1
from `artist` as t0
order by t0.`artist_id` limit 20) d), b1 as (select p.o0, t.*, row_number() over (partition by p.o0
order by t.c0) as o1
from b0 p
cross join lateral (select t1.`album_id` as c0, t1.`title` as c1
from `album` as t1
where t1.`artist_id` = p.c0
order by t1.`album_id` limit 100) t), b2 as (select p.o0, p.o1, t.*, row_number() over (partition by p.o0,
  p.o1
order by t.c0) as o2
from b1 p
cross join lateral (select t2.`track_id` as c0, t2.`name` as c1, t2.`milliseconds` as c2
from `track` as t2
where t2.`album_id` = p.c0
order by t2.`track_id` limit 100) t) select 0 as b, b0.o0, 0 as p1, 0 as o1, 0 as p2, 0 as o2, b0.c0 as s0,
  b0.c1 as s1, null as s2
from b0
union all select 1, b1.o0, 1, b1.o1, 0, 0, b1.c0, b1.c1, null
from b1
union all select 2, b2.o0, 1, b2.o1, 2, b2.o2, b2.c0, b2.c1, b2.c2
from b2
order by 2, 3, 4, 5, 6

-- join, laterals
select a.c0 k0, a.c1 k1, al.c0 k2, al.c1 k3, t.c0 k4, t.c1 k5, t.c2 k6
from (select artist_id as c0, name as c1
from artist
order by artist_id limit 20) a
left join lateral (select album_id c0, title c1
from album
where album.artist_id = a.c0
order by album_id limit 100) al on true
left join lateral (select track_id c0, name c1, milliseconds c2
from track
where track.album_id = al.c0
order by track_id limit 100) t on true
order by 1, 3, 5

-- tree of laterals
select x.b, x.s0, x.s1, x.s2
from (select artist_id as c0, name as c1
from artist
order by artist_id limit 20) a
cross join lateral (select 0 b, null k1, null k2, a.c0 s0, a.c1 s1, null s2
union all select y.b, al.c0, y.k2, y.s0, y.s1, y.s2
from (select album_id c0, title c1
from album
where album.artist_id = a.c0
order by album_id limit 100) al
cross join lateral (select 1 b, null k2, al.c0 s0, al.c1 s1, null s2
union all (select 2, track_id, track_id, name, milliseconds
from track
where track.album_id = al.c0
order by track_id limit 100)) y ) x
order by a.c0, x.k1, x.k2

-- JSON
select json_arrayagg(json_object('artistId', a.c0, 'name', a.c1, 'albums', json_object('items',
  coalesce(al.j,json_array()))))
from (select t0.artist_id as c0, t0.name as c1
from artist t0
order by t0.artist_id limit 20) a
left join lateral (select json_arrayagg(json_object('albumId', al.c0, 'title', al.c1, 'tracks',
  json_object('items', coalesce(t.j,json_array())))) j
from (select album_id c0, title c1
from album
where album.artist_id = a.c0
order by album_id limit 100) al
left join lateral (select json_arrayagg(json_object('trackId', c0, 'name', c1, 'milliseconds', c2)) j
from (select track_id c0, name c1, milliseconds c2
from track
where track.album_id = al.c0
order by track_id limit 100) t) t on true) al on true

-- join, leaves as JSON
select a.c0, a.c1, al.c0, al.c1, t.j
from (select t0.artist_id as c0, t0.name as c1
from artist t0
order by t0.artist_id limit 20) a
left join lateral (select album_id c0, title c1
from album
where album.artist_id = a.c0
order by album_id limit 100) al on true
left join lateral (select json_arrayagg(json_object('trackId', c0, 'name', c1, 'milliseconds', c2)) j
from (select track_id c0, name c1, milliseconds c2
from track
where track.album_id = al.c0
order by track_id limit 100) t) t on true
order by a.c0, al.c0

-- join, windows
select x.c0, x.c1, x.c2, x.c3, x.c4, x.c5, x.c6
from (select al.c0, al.c1, al.c2, al.c3, t.track_id c4, t.name c5, t.milliseconds c6, row_number() over
  (partition by al.c0, al.c2
order by t.track_id) r
from (select *
from (select a.c0, a.c1, al.album_id c2, al.title c3, row_number() over (partition by a.c0
order by al.album_id) r
from (select artist_id as c0, name as c1
from artist
order by artist_id limit 20) a
left join album al on al.artist_id = a.c0) d
where r <= 100) al
left join track t on t.album_id = al.c2) x
where x.r <= 100
order by 1, 3, 5

-- join, boundaries
select a.c0 k0, a.c1 k1, al.album_id k2, al.title k3, t.track_id k4, t.name k5, t.milliseconds k6
from (select artist_id as c0, name as c1
from artist
order by artist_id limit 20) a
left join album al on al.artist_id = a.c0 and al.album_id <= coalesce((select b.album_id
from album b
where b.artist_id = a.c0
order by b.album_id limit 99, 1), al.album_id)
left join track t on t.album_id = al.album_id and t.track_id <= coalesce((select b.track_id
from track b
where b.album_id = al.album_id
order by b.track_id limit 99, 1), t.track_id)
order by 1, 3, 5
