alter database collate utf8mb4_general_ci;
create table customer (
  id bigint unsigned auto_increment primary key,
  code varchar(20) collate utf8mb4_0900_bin not null,
  name varchar(100) not null comment 'As it is ''called''.',
  label varchar(30) collate utf8mb4_bin,
  mark varchar(30) character set latin1,
  constraint customer_code unique (code),
  constraint customer_id_code unique (id, code)
) comment 'Somebody who buys.';
create table account (
  customer_id bigint unsigned primary key,
  parent_id bigint unsigned,
  constraint account_customer foreign key (customer_id) references customer (id),
  constraint account_parent foreign key (parent_id) references account (customer_id)
);
create table invoice (
  region char(2),
  number int,
  buyer bigint unsigned not null,
  payer bigint unsigned,
  payer_code varchar(20) collate utf8mb4_0900_bin,
  issued date not null default (current_date),
  state varchar(20) not null default 'new' check (state in ('new', 'paid', 'it''s gone', 'back\\slash')),
  total decimal(12, 2),
  constraint invoice_buyer foreign key (buyer) references customer (id),
  constraint invoice_payer foreign key (payer) references customer (id) on delete set null,
  constraint invoice_both foreign key (payer, payer_code) references customer (id, code),
  constraint invoice_ignored check (region in ('ab')) not enforced,
  constraint invoice_sane check (number > 0 or region = 'xx'),
  primary key (number, region)
);
create table line (
  region char(2),
  number int,
  position smallint,
  before_it smallint,
  primary key (region, number, position),
  constraint line_before foreign key (region, number, before_it) references line (region, number, position),
  constraint line_invoice foreign key (number, region) references invoice (number, region)
);
create table indexed (
  id int primary key,
  a int not null,
  b varchar(200) not null,
  c varchar(200),
  d text,
  p point not null srid 4326,
  unique index indexed_a_b (a, b),
  unique index indexed_prefix (d(10)),
  unique index indexed_lower ((lower(b))),
  index indexed_descending (a desc, b),
  index indexed_mixed (a, (lower(c)), b),
  fulltext index indexed_words (d),
  spatial index indexed_place (p)
);
create table types (
  id int auto_increment primary key,
  c_bool boolean default true,
  c_tinyint tinyint,
  c_tinyint_unsigned tinyint unsigned,
  c_smallint smallint,
  c_mediumint mediumint,
  c_int int default 7,
  c_int_unsigned int unsigned,
  c_bigint bigint,
  c_bigint_unsigned bigint unsigned,
  c_bit bit default b'1',
  c_bit_9 bit(9),
  c_float float,
  c_double double,
  c_decimal decimal,
  c_decimal_10_2 decimal(10, 2) default 1.50,
  c_year year,
  c_char char,
  c_char_3 char(3),
  c_varchar_7 varchar(7) default '',
  c_varchar_null varchar(7) default 'NULL',
  c_tinytext tinytext,
  c_text text default ('it''s'),
  c_mediumtext mediumtext,
  c_longtext longtext,
  c_binary binary(4),
  c_varbinary varbinary(5) default 'ab',
  c_tinyblob tinyblob,
  c_blob blob,
  c_longblob longblob,
  c_date date default '2024-01-02',
  c_time time,
  c_time_3 time(3),
  c_datetime datetime,
  c_datetime_6 datetime(6) default current_timestamp(6),
  c_timestamp timestamp not null default current_timestamp on update current_timestamp,
  c_json json,
  c_enum enum ('sad', 'ok', 'it''s', 'a,b', 'back\\slash', ' unsigned') not null default 'it''s',
  c_set set ('x', 'y'),
  c_geometry geometry,
  c_point point,
  c_polygon polygon,
  computed varchar(20) generated always as (concat(c_varchar_7, '!')) stored,
  virtual_one int as (c_int + 1),
  hidden_one int invisible
);
create table no_key (a int, b text);
create table measure (
  taken date not null,
  id int not null,
  primary key (taken, id)
) partition by hash (id) partitions 3;
create view cheap as select id, code, name from customer;
create table `Select` (
  `from "here"` int primary key,
  `grüße 東京` varchar(10),
  `a.b` int,
  `back``tick` varchar(10),
  `it's` int,
  constraint `odd check's` check (`back``tick` <> '`it''s`'),
  constraint `odd key` foreign key (`a.b`) references `Select` (`from "here"`)
);
create table `select` (id int primary key);
create table `two words` (`group` int, `order` int, primary key (`order`, `group`))
