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
order by t0.`artist_id` limit 20) d), b1 as (select d.*
from (select p.o0, t1.`album_id` as c0, t1.`title` as c1, row_number() over (partition by p.o0
order by t1.`album_id`) as o1
from b0 p
join `album` as t1
where t1.`artist_id` = p.c0) d
where d.o1 <= 100), b2 as (select d.*
from (select p.o0, p.o1, t2.`track_id` as c0, t2.`name` as c1, t2.`milliseconds` as c2, row_number() over
  (partition by p.o0, p.o1
order by t2.`track_id`) as o2
from b1 p
join `track` as t2
where t2.`album_id` = p.c0) d
where d.o2 <= 100) select 0 as b, b0.o0, 0 as p1, 0 as o1, 0 as p2, 0 as o2, b0.c0 as s0, b0.c1 as s1, null
  as s2
from b0
union all select 1, b1.o0, 1, b1.o1, 0, 0, b1.c0, b1.c1, null
from b1
union all select 2, b2.o0, 1, b2.o1, 2, b2.o2, b2.c0, b2.c1, b2.c2
from b2
order by 2, 3, 4, 5, 6

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

-- join, one window
select x.c0, x.c1, x.c2, x.c3, x.c4, x.c5, x.c6
from (select a.c0, a.c1, al.album_id c2, al.title c3, t.track_id c4, t.name c5, t.milliseconds c6,
  row_number() over (partition by a.c0, al.album_id
order by t.track_id) r, dense_rank() over (partition by a.c0
order by al.album_id) r1
from (select artist_id as c0, name as c1
from artist
order by artist_id limit 20) a
left join album al on al.artist_id = a.c0
left join track t on t.album_id = al.album_id) x
where x.r1 <= 100 and x.r <= 100
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

-- union by keys
select 0 b, a.artist_id k0, null k1, null k2, a.artist_id s0, a.name s1, null s2
from (select *
from artist
order by artist_id limit 20) a
union all select 1, d.k0, d.k1, null, d.k1, d.c1, null
from (select a.artist_id k0, al.album_id k1, al.title c1, row_number() over (partition by a.artist_id
order by al.album_id) r
from (select artist_id
from artist
order by artist_id limit 20) a
join album al on al.artist_id = a.artist_id) d
where r <= 100
union all select 2, d.k0, d.k1, d.k2, d.k2, d.c1, d.c2
from (select al.k0, al.k1, t.track_id k2, t.name c1, t.milliseconds c2, row_number() over (partition by
  al.k1
order by t.track_id) r
from (select d.k0, d.k1
from (select a.artist_id k0, al.album_id k1, row_number() over (partition by a.artist_id
order by al.album_id) r
from (select artist_id
from artist
order by artist_id limit 20) a
join album al on al.artist_id = a.artist_id) d
where r <= 100) al
join track t on t.album_id = al.k1) d
where r <= 100
order by 2, 3, 4

-- levels of windows
select d.b, d.s0, d.s1, d.s2
from (select n.b, d.k0, d.k1, c.track_id k2, if(n.b=2,c.track_id,d.s0) s0, if(n.b=2,c.name,d.s1) s1,
  c.milliseconds s2, row_number() over (partition by n.b, d.k0, d.k1
order by c.track_id) r
from (select d.*
from (select n.b, a.c0 k0, c.album_id k1, if(n.b=1,c.album_id,a.c0) s0, if(n.b=1,c.title,a.c1) s1,
  row_number() over (partition by n.b, a.c0
order by c.album_id) r
from (select artist_id as c0, name as c1
from artist
order by artist_id limit 20) a
join (select 0 p, 0 b
union all select 0, 1) n
left join album c on c.artist_id = a.c0 and n.b = 1
where n.b <> 1 or c.album_id is not null) d
where d.r <= 100) d
join (select 0 p, 0 b
union all select 1, 1
union all select 1, 2) n on n.p = d.b
left join track c on c.album_id = d.k1 and n.b = 2
where n.b <> 2 or c.track_id is not null) d
where d.r <= 100
order by d.k0, d.k1, d.k2
