-- Venues and their events as an old application left them, for MariaDB: no foreign keys, and places as text. Its twins hold the same rows.

create table tbl_venue (
  venue_no integer not null auto_increment,
  name varchar(60) not null,
  coordinates varchar(40) not null,
  primary key (venue_no)
);

create table tbl_event (
  event_no integer not null auto_increment,
  venue_no integer not null,
  name varchar(60) not null,
  starts_on date not null,
  organiser varchar(60) not null,
  budget decimal(10, 2),
  primary key (event_no)
);

create index tbl_event_venue_index on tbl_event (venue_no);

insert into tbl_venue (name, coordinates) values
  ('Harbour Hall', '53.5413;9.9841'),
  ('Old Brewery', '48.1374;11.5755'),
  ('Tempelhof', '52.4731;13.4017');

insert into tbl_event (venue_no, name, starts_on, organiser, budget) values
  (1, 'Jazz Night', '2026-05-02', 'ann', 1200.00),
  (1, 'Book Fair', '2026-06-13', 'bob', 8000.00),
  (3, 'Kite Day', '2026-09-27', 'ann', null);
