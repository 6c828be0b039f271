-- A shop: the sample database of the documentation, the demo and the tests, for MariaDB. Its twins hold the same rows.

set time_zone = '+00:00';

create table categories (
  id integer not null auto_increment,
  parent_id integer,
  name varchar(60) not null,
  position smallint not null default 0,
  primary key (id),
  constraint categories_name_key unique (name),
  constraint categories_parent_fkey foreign key (parent_id) references categories (id)
);

create table suppliers (
  id integer not null auto_increment,
  name varchar(80) not null,
  country char(2) not null,
  website varchar(200),
  contact json,
  primary key (id)
);

create table products (
  id integer not null auto_increment,
  category_id integer not null,
  supplier_id integer,
  sku varchar(20) character set utf8mb4 collate utf8mb4_nopad_bin not null,
  name varchar(100) not null comment 'Shown to customers.',
  description text,
  price decimal(10, 2) not null,
  weight double,
  active boolean not null default true,
  attributes json,
  released_on date,
  barcode bigint,
  thumbnail varbinary(200),
  created_at datetime not null,
  updated_at datetime not null,
  primary key (id),
  constraint products_sku_key unique (sku),
  constraint products_price_check check (price >= 0),
  constraint products_category_fkey foreign key (category_id) references categories (id),
  constraint products_supplier_fkey foreign key (supplier_id) references suppliers (id) on delete set null
) comment 'What the shop sells.';

create index products_name_index on products (name);

create table tags (
  id integer not null auto_increment,
  name varchar(30) not null,
  primary key (id),
  constraint tags_name_key unique (name)
);

create table product_tags (
  product_id integer not null,
  tag_id integer not null,
  primary key (product_id, tag_id),
  constraint product_tags_product_fkey foreign key (product_id) references products (id) on delete cascade,
  constraint product_tags_tag_fkey foreign key (tag_id) references tags (id)
);

create table warehouses (
  id integer not null auto_increment,
  name varchar(60) not null,
  opens_at time,
  latitude double,
  primary key (id)
);

create table stock (
  warehouse_id integer not null,
  product_id integer not null,
  quantity integer not null default 0,
  checked_at datetime(6),
  primary key (warehouse_id, product_id),
  constraint stock_warehouse_fkey foreign key (warehouse_id) references warehouses (id),
  constraint stock_product_fkey foreign key (product_id) references products (id) on delete cascade
);

create table customers (
  id bigint not null auto_increment,
  email varchar(120) not null,
  name varchar(80) not null,
  nickname varchar(40),
  status enum ('active', 'blocked', 'closed') not null default 'active',
  loyalty_points integer not null default 0,
  credit decimal(12, 4),
  newsletter boolean,
  birthday date,
  token char(36),
  last_seen timestamp(3) null,
  created_at datetime not null,
  updated_at datetime not null,
  primary key (id),
  constraint customers_email_key unique (email)
);

create table profiles (
  customer_id bigint not null,
  biography text,
  settings json,
  primary key (customer_id),
  constraint profiles_customer_fkey foreign key (customer_id) references customers (id) on delete cascade
);

create table addresses (
  id integer not null auto_increment,
  customer_id bigint not null,
  street varchar(100) not null,
  city varchar(60) not null,
  postcode varchar(12) not null,
  country char(2) not null,
  primary key (id),
  constraint addresses_customer_fkey foreign key (customer_id) references customers (id)
);

create table employees (
  id integer not null auto_increment,
  manager_id integer,
  name varchar(80) not null,
  email varchar(120) not null,
  hired_on date not null,
  salary decimal(9, 2) not null,
  shift_starts time not null,
  primary key (id),
  constraint employees_email_key unique (email),
  constraint employees_manager_fkey foreign key (manager_id) references employees (id)
);

create table orders (
  id bigint not null auto_increment,
  customer_id bigint not null,
  billing_address_id integer not null,
  shipping_address_id integer,
  employee_id integer,
  status enum ('new', 'paid', 'shipped', 'cancelled') not null default 'new',
  placed_at timestamp(3) not null,
  note varchar(200),
  gift boolean not null default false,
  primary key (id),
  constraint orders_customer_fkey foreign key (customer_id) references customers (id),
  constraint orders_billing_address_fkey foreign key (billing_address_id) references addresses (id),
  constraint orders_shipping_address_fkey foreign key (shipping_address_id) references addresses (id),
  constraint orders_employee_fkey foreign key (employee_id) references employees (id)
);

create index orders_placed_index on orders (placed_at);

create table order_lines (
  order_id bigint not null,
  line_number integer not null,
  product_id integer not null,
  quantity integer not null,
  unit_price decimal(10, 2) not null,
  total decimal(12, 2) generated always as (quantity * unit_price) stored,
  primary key (order_id, line_number),
  constraint order_lines_quantity_check check (quantity > 0),
  constraint order_lines_order_fkey foreign key (order_id) references orders (id) on delete cascade,
  constraint order_lines_product_fkey foreign key (product_id) references products (id)
);

create table refunds (
  id integer not null auto_increment,
  order_id bigint not null,
  line_number integer not null,
  amount decimal(10, 2) not null,
  reason varchar(100),
  refunded_on date not null,
  primary key (id),
  constraint refunds_line_fkey foreign key (order_id, line_number) references order_lines (order_id, line_number)
);

create table reviews (
  id integer not null auto_increment,
  product_id integer not null,
  customer_id bigint not null,
  rating smallint not null,
  title varchar(80),
  body text,
  written_at datetime(3) not null,
  primary key (id),
  constraint reviews_product_customer_key unique (product_id, customer_id),
  constraint reviews_rating_check check (rating between 1 and 5),
  constraint reviews_product_fkey foreign key (product_id) references products (id),
  constraint reviews_customer_fkey foreign key (customer_id) references customers (id)
);

create table words (
  id integer not null,
  text varchar(60),
  code varchar(60) character set utf8mb4 collate utf8mb4_nopad_bin,
  primary key (id)
) comment 'Texts that are hard to match and to sort.';

create table audit_log (
  happened_at datetime not null,
  what varchar(200) not null
);

create view order_totals as
  select o.id as order_id, o.customer_id, count(l.line_number) as line_count, sum(l.total) as total
  from orders o left join order_lines l on l.order_id = o.id
  group by o.id, o.customer_id;

create view product_ratings as
  select p.id as product_id, p.name, count(r.id) as review_count, cast(avg(r.rating) as decimal(4, 2)) as average
  from products p left join reviews r on r.product_id = p.id
  group by p.id, p.name;

create table types (
  id integer not null,
  a_tinyint tinyint,
  a_boolean tinyint(1),
  a_tinyint_unsigned tinyint unsigned,
  a_smallint smallint,
  a_smallint_unsigned smallint unsigned,
  a_mediumint mediumint,
  a_mediumint_unsigned mediumint unsigned,
  an_integer integer,
  an_integer_unsigned integer unsigned,
  a_bigint bigint,
  a_bigint_unsigned bigint unsigned,
  a_decimal_10_4 decimal(10, 4),
  a_decimal_65_30 decimal(65, 30),
  a_float float,
  a_double double,
  a_bit bit(1),
  some_bits bit(8),
  a_year year,
  a_date date,
  a_time time(6),
  a_datetime datetime(6),
  a_timestamp timestamp(6) null,
  a_char char(5),
  a_varchar varchar(50),
  a_tinytext tinytext,
  a_text text,
  a_mediumtext mediumtext,
  a_longtext longtext,
  a_binary binary(4),
  a_varbinary varbinary(20),
  a_blob blob,
  a_longblob longblob,
  a_json json,
  a_mood enum ('sad', 'so-so', 'happy', 'very happy'),
  a_set set ('red', 'green', 'dark blue'),
  a_uuid uuid,
  an_inet4 inet4,
  an_inet6 inet6,
  a_point point,
  a_polygon polygon,
  a_default integer default 7,
  doubled bigint generated always as (an_integer * 2) stored,
  halved decimal(10, 1) generated always as (an_integer / 2) virtual,
  primary key (id)
);

insert into categories (id, parent_id, name, position) values
  (1, null, 'Food', 1),
  (2, null, 'Household', 2),
  (3, 1, 'Drinks', 1),
  (4, 1, 'Bakery', 2),
  (5, 3, 'Coffee', 1),
  (6, 3, 'Tea', 2),
  (7, 2, 'Kitchen', 1),
  (8, null, 'Empty', 3);

insert into suppliers (id, name, country, website, contact) values
  (1, 'Alpine Mills', 'CH', 'https://alpine.example', '{"phone": "+41 1", "people": ["Ada", "Urs"]}'),
  (2, 'Bean Brothers', 'CO', null, '{"phone": null, "people": []}'),
  (3, 'Clay and Steel', 'JP', 'https://clay.example/steel?a=1&b=2', null),
  (4, 'Dormant Trading', 'GB', null, '[1, 2.5, "three", null, true]');

insert into products (id, category_id, supplier_id, sku, name, description, price, weight, active, attributes, released_on, barcode, thumbnail, created_at, updated_at) values
  (1, 5, 2, 'COF-001', 'Espresso', 'Dark and short.', 12.50, 0.25, true, '{"roast": "dark", "grams": 250, "organic": true}', '2021-03-01', 4006381333931, x'89504e47', '2021-02-01 08:00:00', '2024-01-10 09:30:00'),
  (2, 5, 2, 'COF-002', 'Filter roast', null, 10.00, 0.5, true, '{"roast": "light", "grams": 500, "organic": false}', '2021-03-01', 4006381333948, null, '2021-02-01 08:00:00', '2024-01-10 09:30:00'),
  (3, 5, 2, 'COF-003', 'Decaf', 'Without caffeine; 100% taste.', 11.25, 0.25, false, '{"roast": "medium", "grams": 250, "tags": ["decaf", "mild"]}', '2022-07-15', null, null, '2022-07-01 12:00:00', '2023-12-31 23:59:59'),
  (4, 6, 1, 'TEA-001', 'Green tea', 'Leaves', 7.90, 0.1, true, '{"organic": true}', '2020-01-31', 9007199254740993, x'00ff', '2020-01-01 00:00:00', '2024-02-29 12:00:00'),
  (5, 6, 1, 'TEA-002', 'Rooibos', null, 6.40, 0.1, true, null, null, null, null, '2020-01-01 00:00:00', '2020-01-01 00:00:00'),
  (6, 4, 1, 'BAK-001', 'Rye bread', 'A loaf', 4.20, 0.75, true, '[]', '2019-06-01', 1, null, '2019-05-01 06:00:00', '2024-03-01 06:00:00'),
  (7, 4, 1, 'BAK-002', 'Butter croissant', null, 1.80, 0.08, true, '{}', '2019-06-01', 2, null, '2019-05-01 06:00:00', '2024-03-01 06:00:00'),
  (8, 7, 3, 'KIT-001', 'Chef knife', 'Very sharp', 149.00, 0.2, true, '{"blade": {"length": 20, "steel": "VG-10"}}', '2018-11-11', -5, x'', '2018-11-01 10:00:00', '2024-01-01 00:00:00'),
  (9, 7, 3, 'KIT-002', 'Teapot', null, 39.95, 1.2, true, '{"organic": null}', '2023-02-28', 9223372036854775807, null, '2023-02-01 10:00:00', '2024-01-01 00:00:00'),
  (10, 7, null, 'KIT-003', 'Wooden spoon', 'Beech', 3.00, null, false, '"plain"', '2017-01-01', 0, null, '2017-01-01 00:00:00', '2017-01-01 00:00:00'),
  (11, 2, null, 'HOU-001', 'Candle', null, 0.00, 1e-7, true, '42', '2024-02-29', null, null, '2024-02-01 00:00:00', '2024-02-01 00:00:00'),
  (12, 1, 4, 'foo-001', 'Surprise box', 'Nobody knows.', 99999999.99, 123456.789, true, 'null', '1999-12-31', null, null, '1999-12-31 23:59:59', '1999-12-31 23:59:59');

insert into tags (id, name) values
  (1, 'organic'),
  (2, 'gift'),
  (3, 'new'),
  (4, 'sale'),
  (5, 'unused');

insert into product_tags (product_id, tag_id) values
  (1, 1),
  (1, 2),
  (2, 4),
  (3, 4),
  (4, 1),
  (4, 2),
  (4, 3),
  (8, 2),
  (9, 2),
  (9, 3);

insert into warehouses (id, name, opens_at, latitude) values
  (1, 'North', '06:30:00', 53.5511),
  (2, 'South', '08:00:00', -33.8688),
  (3, 'Closed', null, null);

insert into stock (warehouse_id, product_id, quantity, checked_at) values
  (1, 1, 120, '2024-03-01 06:00:00.123456'),
  (1, 2, 80, '2024-03-01 06:00:00.5'),
  (1, 3, 0, null),
  (1, 4, 40, '2024-03-01 06:00:00'),
  (1, 8, 5, '2024-03-02 06:00:00'),
  (2, 1, 30, '2024-03-02 06:00:00'),
  (2, 6, 12, '2024-03-03 05:00:00'),
  (2, 7, 60, '2024-03-03 05:00:00'),
  (2, 9, 7, null);

insert into customers (id, email, name, nickname, status, loyalty_points, credit, newsletter, birthday, token, last_seen, created_at, updated_at) values
  (1, 'ada@example.com', 'Ada Byron', 'Countess', 'active', 1200, 15.5000, true, '1985-12-10', '7c9e6679-7425-40de-944b-e07fc1f90ae7', '2024-03-01 12:00:00.125', '2020-01-01 10:00:00', '2024-03-01 12:00:00'),
  (2, 'bob@example.com', 'Bob Martin', null, 'active', 0, null, false, '1990-02-28', null, '2024-02-29 23:59:59.999', '2020-06-15 10:00:00', '2024-02-29 23:59:59'),
  (3, 'chloe@example.com', 'Chloé Dubois', 'Clo', 'active', 310, 0.0001, null, null, '00000000-0000-0000-0000-000000000000', null, '2021-03-03 03:03:03', '2021-03-03 03:03:03'),
  (4, 'dan@example.com', 'Dan O''Neil', 'dan_the_man', 'blocked', -20, -99.9900, false, '2000-02-29', null, '2022-01-01 00:00:00', '2021-04-01 00:00:00', '2022-01-01 00:00:00'),
  (5, 'eve@example.com', 'Eve Adams', '', 'closed', 5, null, null, '1979-07-07', null, null, '2018-01-01 00:00:00', '2019-01-01 00:00:00'),
  (6, 'finn@example.com', 'Finn Søren', null, 'active', 42, 12345678.1234, true, '1995-05-05', null, '2024-03-02 08:15:30', '2022-02-22 22:22:22', '2024-03-02 08:15:30'),
  (7, 'gül@example.com', 'Gül Yıldız', 'İz', 'active', 77, 1.0000, true, '1988-08-08', null, '2024-01-15 10:00:00', '2023-01-01 00:00:00', '2024-01-15 10:00:00'),
  (8, 'hiro@example.com', '田中 ヒロ', '🎉', 'active', 300, 20.0000, false, '1993-09-09', null, null, '2023-06-01 00:00:00', '2023-06-01 00:00:00');

insert into profiles (customer_id, biography, settings) values
  (1, 'First programmer.', '{"theme": "dark", "languages": ["en", "fr"]}'),
  (2, null, '{"theme": "light"}'),
  (3, 'Aime le café.', null),
  (8, 'Line one
line two', '{"b": 1, "a": {"d": 2, "c": 3}}');

insert into addresses (id, customer_id, street, city, postcode, country) values
  (1, 1, '1 Analytical Row', 'London', 'W1 4AA', 'GB'),
  (2, 1, '2 Engine House', 'Oxford', 'OX1 1AA', 'GB'),
  (3, 2, '3 Clean Street', 'Chicago', '60601', 'US'),
  (4, 3, '4 Rue du Bac', 'Paris', '75007', 'FR'),
  (5, 4, '5 Hidden Lane', 'Dublin', 'D01', 'IE'),
  (6, 6, '6 Fjordvej', 'Aarhus', '8000', 'DK'),
  (7, 7, '7 Istiklal', 'Istanbul', '34430', 'TR'),
  (8, 8, '8 Ginza', 'Tokyo', '1040061', 'JP');

insert into employees (id, manager_id, name, email, hired_on, salary, shift_starts) values
  (1, null, 'Grace', 'grace@shop.example', '2015-01-01', 9500.00, '09:00:00'),
  (2, 1, 'Heidi', 'heidi@shop.example', '2016-05-01', 7000.50, '08:00:00'),
  (3, 1, 'Ivan', 'ivan@shop.example', '2017-09-15', 6800.00, '08:30:00'),
  (4, 2, 'Judy', 'judy@shop.example', '2019-02-01', 4200.00, '06:00:00'),
  (5, 2, 'Karl', 'karl@shop.example', '2020-11-30', 4100.00, '14:00:00'),
  (6, 4, 'Lena', 'lena@shop.example', '2023-08-01', 3100.00, '22:00:00'),
  (7, null, 'Mallory', 'mallory@shop.example', '2024-02-29', 1.00, '23:59:59');

insert into orders (id, customer_id, billing_address_id, shipping_address_id, employee_id, status, placed_at, note, gift) values
  (1, 1, 1, 2, 4, 'shipped', '2023-11-01 10:00:00', null, false),
  (2, 1, 1, 1, 4, 'shipped', '2023-12-24 18:30:00.25', 'Merry Christmas', true),
  (3, 1, 2, null, null, 'new', '2024-03-01 11:59:59.999', null, false),
  (4, 2, 3, 3, 5, 'paid', '2024-01-02 03:04:05', 'Leave at the door', false),
  (5, 2, 3, 3, 5, 'cancelled', '2024-01-02 03:04:05', null, false),
  (6, 3, 4, 4, 4, 'shipped', '2024-02-14 08:00:00', '100% cotton_wrap', true),
  (7, 4, 5, null, null, 'cancelled', '2021-12-31 23:00:00', '', false),
  (8, 6, 6, 6, 6, 'paid', '2024-03-02 08:00:00', null, false),
  (9, 7, 7, 7, 2, 'new', '2024-01-15 09:00:00', 'Acele', false),
  (10, 8, 8, 8, null, 'new', '2024-03-03 00:00:00', null, true);

insert into order_lines (order_id, line_number, product_id, quantity, unit_price) values
  (1, 1, 1, 2, 12.50),
  (1, 2, 4, 1, 7.90),
  (1, 3, 8, 1, 149.00),
  (2, 1, 9, 1, 39.95),
  (2, 2, 4, 3, 7.50),
  (3, 1, 1, 10, 11.00),
  (4, 1, 2, 4, 10.00),
  (4, 2, 7, 12, 1.80),
  (5, 1, 3, 1, 11.25),
  (6, 1, 4, 2, 7.90),
  (6, 2, 9, 1, 39.95),
  (6, 3, 11, 5, 0.00),
  (7, 1, 12, 1, 99999999.99),
  (8, 1, 6, 1, 4.20),
  (8, 2, 7, 6, 1.75),
  (9, 1, 5, 2, 6.40);

insert into refunds (id, order_id, line_number, amount, reason, refunded_on) values
  (1, 1, 3, 149.00, 'Too sharp', '2023-11-20'),
  (2, 5, 1, 11.25, null, '2024-01-05'),
  (3, 1, 3, 1.00, 'Sorry', '2023-11-21');

insert into reviews (id, product_id, customer_id, rating, title, body, written_at) values
  (1, 1, 1, 5, 'Wonderful', 'Best coffee in town.', '2023-11-10 07:30:00.123'),
  (2, 1, 2, 4, 'Good', null, '2023-11-11 07:30:00'),
  (3, 1, 3, 5, null, 'Parfait', '2024-02-20 12:00:00'),
  (4, 2, 2, 2, 'Too light', 'Hardly any taste', '2024-01-20 09:00:00'),
  (5, 4, 1, 3, 'Fine', 'It is tea.', '2023-12-01 16:00:00'),
  (6, 4, 6, 5, 'Hygge', null, '2024-03-02 20:00:00'),
  (7, 8, 1, 1, 'Ouch', 'I cut myself!', '2023-11-19 10:00:00'),
  (8, 9, 3, 4, 'Jolie', null, '2024-02-21 12:00:00'),
  (9, 12, 4, 1, 'Scam', 'There was nothing inside; nothing.', '2022-01-01 00:00:00'),
  (10, 6, 8, 5, 'おいしい', 'とても', '2024-03-03 03:03:03.003');

insert into words (id, text, code) values
  (1, 'cafe', 'cafe'),
  (2, 'Cafe', 'Cafe'),
  (3, 'café', 'café'),
  (4, 'cafe ', 'cafe '),
  (5, 'a_b', 'a_b'),
  (6, 'axb', 'axb'),
  (7, '100%', '100%'),
  (8, '100 percent', '100 percent'),
  (9, 'back\\slash', 'back\\slash'),
  (10, 'it''s "quoted"', 'it''s "quoted"'),
  (11, '', ''),
  (12, null, null),
  (13, 'Straße', 'Straße'),
  (14, 'strasse', 'strasse'),
  (15, 'party 🎉🎉', 'party 🎉🎉'),
  (16, 'İstanbul', 'İstanbul'),
  (17, 'istanbul', 'istanbul'),
  (18, 'tab	and
newline', 'tab	and
newline');

insert into audit_log (happened_at, what) values
  ('2024-03-01 00:00:00', 'opened'),
  ('2024-03-01 00:00:00', 'opened'),
  ('2024-03-02 00:00:00', 'closed');

alter table categories auto_increment = 100;
alter table suppliers auto_increment = 100;
alter table products auto_increment = 100;
alter table tags auto_increment = 100;
alter table warehouses auto_increment = 100;
alter table customers auto_increment = 100;
alter table addresses auto_increment = 100;
alter table employees auto_increment = 100;
alter table orders auto_increment = 100;
alter table refunds auto_increment = 100;
alter table reviews auto_increment = 100;

insert into types (id, a_tinyint, a_boolean, a_tinyint_unsigned, a_smallint, a_smallint_unsigned, a_mediumint, a_mediumint_unsigned, an_integer, an_integer_unsigned, a_bigint, a_bigint_unsigned, a_decimal_10_4, a_decimal_65_30, a_float, a_double, a_bit, some_bits, a_year, a_date, a_time, a_datetime, a_timestamp, a_char, a_varchar, a_tinytext, a_text, a_mediumtext, a_longtext, a_binary, a_varbinary, a_blob, a_longblob, a_json, a_mood, a_set, a_uuid, an_inet4, an_inet6, a_point, a_polygon) values
  (1, 1, true, 255, 2, 65535, 3, 16777215, 4, 4294967295, 5, 18446744073709551615, 5.25, 1.5, 0.1, 0.1, b'1', b'10101010', 2024, '2024-02-29', '12:34:56.789', '2024-02-29 12:34:56.789', '2024-02-29 10:34:56.789', 'ab', 'varchar', 'tiny', 'text', 'medium', 'long', x'00ff1000', x'00ff10', x'01', x'', '{"b": 1, "a": [1, 2]}', 'so-so', 'red,dark blue', '7c9e6679-7425-40de-944b-e07fc1f90ae7', '192.168.0.1', '2001:db8::1', st_geomfromtext('point(1 2)'), st_geomfromtext('polygon((0 0, 1 0, 1 1, 0 0))'));

insert into types (id) values
  (2);

insert into types (id, a_tinyint, a_boolean, a_smallint, a_mediumint, an_integer, a_bigint, a_decimal_10_4, a_decimal_65_30, a_double, a_bit, a_year, a_date, a_time, a_datetime, a_set) values
  (3, -128, false, -32768, -8388608, -1073741824, -9223372036854775808, -999999.9999, -99999999999999999999999999999999999.999999999999999999999999999999, 1.7976931348623157e308, b'0', 1901, '1000-01-01', '-838:59:59', '1000-01-01 00:00:00', '');
