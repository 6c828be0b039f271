-- join without limits
select a.c0 a0, a.c1 a1, a.c2 a2, a.c3 a3, a.c4 a4, a.c5 a5, a.c6 a6, a.c7 a7, a.c8 a8, a.c9 a9,
  t1.invoice_id x0, t1.invoice_date x1, t1.billing_address x2, t1.billing_city x3, t1.billing_country x4,
  t1.billing_postal_code x5, t1.total x6
from (select t0.customer_id c0, t0.first_name c1, t0.last_name c2, t0.company c3, t0.address c4, t0.city c5,
  t0.country c6, t0.postal_code c7, t0.phone c8, t0.email c9
from customer t0
order by t0.customer_id limit 59) a
left join invoice t1 on t1.customer_id = a.c0
order by a.c0, t1.invoice_id

-- union of branches
with b0 as (select d.*, row_number() over (order by d.c0) as o0
from (select t0.customer_id c0, t0.first_name c1, t0.last_name c2, t0.company c3, t0.address c4, t0.city c5,
  t0.country c6, t0.postal_code c7, t0.phone c8, t0.email c9
from customer t0
order by t0.customer_id limit 59) d), b1 as (select p.o0, t.*, row_number() over (partition by p.o0
order by t.c0) as o1
from b0 p
cross join lateral (select t1.invoice_id c0, t1.invoice_date c1, t1.billing_address c2, t1.billing_city c3,
  t1.billing_country c4, t1.billing_postal_code c5, t1.total c6
from invoice t1
where t1.customer_id = p.c0
order by t1.invoice_id limit 100) t) select 0 as b, b0.o0, 0 as p1, 0 as o1, b0.c0 s0, b0.c1 s1, b0.c2 s2,
  b0.c3 s3, b0.c4 s4, b0.c5 s5, b0.c6 s6, b0.c7 s7, b0.c8 s8, b0.c9 s9, null s10, null s11
from b0
union all select 1, b1.o0, 1, b1.o1, b1.c0, b1.c2, b1.c3, b1.c4, b1.c5, null, null, null, null, null, b1.c1,
  b1.c6
from b1
order by 2,3,4

-- union by keys
with b0 as (select t0.customer_id c0, t0.first_name c1, t0.last_name c2, t0.company c3, t0.address c4,
  t0.city c5, t0.country c6, t0.postal_code c7, t0.phone c8, t0.email c9
from customer t0
order by t0.customer_id limit 59) select 0 as b, b0.c0 k0, null k1, b0.c0 s0, b0.c1 s1, b0.c2 s2, b0.c3 s3,
  b0.c4 s4, b0.c5 s5, b0.c6 s6, b0.c7 s7, b0.c8 s8, b0.c9 s9, null s10, null s11
from b0
union all select 1, p.c0, t.c0, t.c0, t.c2, t.c3, t.c4, t.c5, null, null, null, null, null, t.c1, t.c6
from b0 p
cross join lateral (select t1.invoice_id c0, t1.invoice_date c1, t1.billing_address c2, t1.billing_city c3,
  t1.billing_country c4, t1.billing_postal_code c5, t1.total c6
from invoice t1
where t1.customer_id = p.c0
order by t1.invoice_id limit 100) t
order by 2, 3

-- join, windows
select *
from (select a.c0 a0, a.c1 a1, a.c2 a2, a.c3 a3, a.c4 a4, a.c5 a5, a.c6 a6, a.c7 a7, a.c8 a8, a.c9 a9,
  t1.invoice_id x0, t1.invoice_date x1, t1.billing_address x2, t1.billing_city x3, t1.billing_country x4,
  t1.billing_postal_code x5, t1.total x6, row_number() over (partition by a.c0
order by t1.invoice_id) r
from (select t0.customer_id c0, t0.first_name c1, t0.last_name c2, t0.company c3, t0.address c4, t0.city c5,
  t0.country c6, t0.postal_code c7, t0.phone c8, t0.email c9
from customer t0
order by t0.customer_id limit 59) a
left join invoice t1 on t1.customer_id = a.c0) d
where r <= 100
order by a0, x0

-- join, laterals
select a.c0 a0, a.c1 a1, a.c2 a2, a.c3 a3, a.c4 a4, a.c5 a5, a.c6 a6, a.c7 a7, a.c8 a8, a.c9 a9, x.c0 x0,
  x.c1 x1, x.c2 x2, x.c3 x3, x.c4 x4, x.c5 x5, x.c6 x6
from (select t0.customer_id c0, t0.first_name c1, t0.last_name c2, t0.company c3, t0.address c4, t0.city c5,
  t0.country c6, t0.postal_code c7, t0.phone c8, t0.email c9
from customer t0
order by t0.customer_id limit 59) a
left join lateral (select t1.invoice_id c0, t1.invoice_date c1, t1.billing_address c2, t1.billing_city c3,
  t1.billing_country c4, t1.billing_postal_code c5, t1.total c6
from invoice t1
where t1.customer_id = a.c0
order by t1.invoice_id limit 100) x on true
order by a.c0, x.c0

-- tree of laterals
select x.b, x.s0, x.s1, x.s2, x.s3, x.s4, x.s5, x.s6, x.s7, x.s8, x.s9, x.s10, x.s11
from (select t0.customer_id c0, t0.first_name c1, t0.last_name c2, t0.company c3, t0.address c4, t0.city c5,
  t0.country c6, t0.postal_code c7, t0.phone c8, t0.email c9
from customer t0
order by t0.customer_id limit 59) a
cross join lateral (select 0 b, null k1, a.c0 s0, a.c1 s1, a.c2 s2, a.c3 s3, a.c4 s4, a.c5 s5, a.c6 s6, a.c7
  s7, a.c8 s8, a.c9 s9, null s10, null s11
union all (select 1, t1.invoice_id, t1.invoice_id, t1.billing_address, t1.billing_city, t1.billing_country,
  t1.billing_postal_code, null, null, null, null, null, t1.invoice_date, t1.total
from invoice t1
where t1.customer_id = a.c0
order by t1.invoice_id limit 100)) x
order by a.c0, x.k1
