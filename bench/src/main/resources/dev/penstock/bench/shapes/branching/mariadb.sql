-- union of branches
with b0 as (select d.*, row_number() over (order by d.c0) as o0
from (select album_id c0, title c1
from album
order by album_id limit 10) d), b1 as (select d.*
from (select p.o0, track_id c0, name c1, milliseconds c2, row_number() over (partition by p.o0
order by track_id) as o1
from b0 p
join track
where track.album_id = p.c0) d
where d.o1 <= 100), b2 as (select d.*
from (select p.o0, p.o1, invoice_line_id c0, quantity c1, unit_price c2, row_number() over (partition by
  p.o0, p.o1
order by invoice_line_id) as o2
from b1 p
join invoice_line
where invoice_line.track_id = p.c0) d
where d.o2 <= 100), b3 as (select d.*
from (select p.o0, p.o1, playlist_id c0, row_number() over (partition by p.o0, p.o1
order by playlist_id) as o2
from b1 p
join playlist_track
where playlist_track.track_id = p.c0) d
where d.o2 <= 100) select 0 as b, b0.o0, 0 as p1, 0 as o1, 0 as p2, 0 as o2, b0.c0 as s0, b0.c1 as s1, null
  as s2, null as s3
from b0
union all select 1, b1.o0, 1, b1.o1, 0, 0, b1.c0, b1.c1, b1.c2, null
from b1
union all select 2, b2.o0, 1, b2.o1, 2, b2.o2, b2.c0, null, b2.c1, b2.c2
from b2
union all select 3, b3.o0, 1, b3.o1, 3, b3.o2, b3.c0, null, null, null
from b3
order by 2,3,4,5,6
