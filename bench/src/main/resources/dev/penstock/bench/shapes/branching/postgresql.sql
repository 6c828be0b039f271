-- union of branches
with b0 as (select d.*, row_number() over (order by d.c0) as o0
from (select album_id c0, title c1
from album
order by album_id limit 10) d), b1 as (select p.o0, t.*, row_number() over (partition by p.o0
order by t.c0) as o1
from b0 p
cross join lateral (select track_id c0, name c1, milliseconds c2
from track
where track.album_id = p.c0
order by track_id limit 100) t), b2 as (select p.o0, p.o1, t.*, row_number() over (partition by p.o0, p.o1
order by t.c0) as o2
from b1 p
cross join lateral (select invoice_line_id c0, quantity c1, unit_price c2
from invoice_line
where invoice_line.track_id = p.c0
order by invoice_line_id limit 100) t), b3 as (select p.o0, p.o1, t.*, row_number() over (partition by p.o0,
  p.o1
order by t.c0) as o2
from b1 p
cross join lateral (select playlist_id c0
from playlist_track
where playlist_track.track_id = p.c0
order by playlist_id limit 100) t) select 0 as b, b0.o0, 0 as p1, 0 as o1, 0 as p2, 0 as o2, b0.c0 as s0,
  b0.c1 as s1, null::int as s2, null::numeric as s3
from b0
union all select 1, b1.o0, 1, b1.o1, 0, 0, b1.c0, b1.c1, b1.c2, null
from b1
union all select 2, b2.o0, 1, b2.o1, 2, b2.o2, b2.c0, null, b2.c1, b2.c2
from b2
union all select 3, b3.o0, 1, b3.o1, 3, b3.o2, b3.c0, null, null, null
from b3
order by 2,3,4,5,6

-- tree of laterals
select x.b, x.s0, x.s1, x.s2, x.s3
from (select album_id c0, title c1
from album
order by album_id limit 10) a
cross join lateral (select 0 b, null::int k1, null::int k2, a.c0 s0, a.c1 s1, null::int s2, null::numeric s3
union all select y.b, t.c0, y.k2, y.s0, y.s1, y.s2, y.s3
from (select track_id c0, name c1, milliseconds c2
from track
where track.album_id = a.c0
order by track_id limit 100) t
cross join lateral (select 1 b, null::int k2, t.c0 s0, t.c1 s1, t.c2 s2, null::numeric s3
union all (select 2, il.c0, il.c0, null, il.c1, il.c2
from (select invoice_line_id c0, quantity c1, unit_price c2
from invoice_line
where invoice_line.track_id = t.c0
order by invoice_line_id limit 100) il)
union all (select 3, pt.c0, pt.c0, null, null, null
from (select playlist_id c0
from playlist_track
where playlist_track.track_id = t.c0
order by playlist_id limit 100) pt)) y) x
order by a.c0, x.k1 nulls first, x.b, x.k2 nulls first

-- join, siblings in a lateral
select a.c0 k0, a.c1 k1, x.c0 k3, x.c1 k4, x.c2 k5, x.b k2, x.k2 k6, x.s2 k7, x.s3 k8
from (select album_id c0, title c1
from album
order by album_id limit 10) a
left join lateral (select t.c0, t.c1, t.c2, y.*
from (select track_id c0, name c1, milliseconds c2
from track
where track.album_id = a.c0
order by track_id limit 100) t
left join lateral (select 2 b, il.c0 k2, il.c1 s2, il.c2 s3
from (select invoice_line_id c0, quantity c1, unit_price c2
from invoice_line
where invoice_line.track_id = t.c0
order by invoice_line_id limit 100) il
union all select 3, pt.c0, null::int, null::numeric
from (select playlist_id c0
from playlist_track
where playlist_track.track_id = t.c0
order by playlist_id limit 100) pt) y on true) x on true
order by 1, 3 nulls first, 6, 7 nulls first

-- join, siblings as JSON
select a.c0 k0, a.c1 k1, x.c0 k2, x.c1 k3, x.c2 k4, x.j1, x.j2
from (select album_id c0, title c1
from album
order by album_id limit 10) a
left join lateral (select t.c0, t.c1, t.c2, y.j j1, z.j j2
from (select track_id c0, name c1, milliseconds c2
from track
where track.album_id = a.c0
order by track_id limit 100) t
left join lateral (select json_agg(json_build_object('invoiceLineId', c0, 'quantity', c1, 'unitPrice', c2))
  j
from (select invoice_line_id c0, quantity c1, unit_price c2
from invoice_line
where invoice_line.track_id = t.c0
order by invoice_line_id limit 100) j) y on true
left join lateral (select json_agg(json_build_object('playlistId', c0)) j
from (select playlist_id c0
from playlist_track
where playlist_track.track_id = t.c0
order by playlist_id limit 100) j) z on true) x on true
order by 1, 3
