create table invoices (
  id integer not null,
  customer_id integer not null,
  issued date not null,
  total numeric(10, 2) not null,
  primary key (id)
);

create index invoices_customer on invoices (customer_id);

create table invoice_lines (
  invoice_id integer not null,
  line_number integer not null,
  description varchar(80) not null,
  amount numeric(10, 2) not null,
  primary key (invoice_id, line_number),
  foreign key (invoice_id) references invoices (id)
);

create table customers (
  email varchar(120) not null,
  days_to_pay integer not null,
  primary key (email)
);

insert into invoices (id, customer_id, issued, total) values
  (101, 1, '2026-01-15', 30.00),
  (102, 1, '2026-02-15', 12.50),
  (103, 2, '2026-02-20', 99.00),
  (104, 9, '2026-03-01', 1.00);

insert into invoice_lines (invoice_id, line_number, description, amount) values
  (101, 1, 'tea', 10.00),
  (101, 2, 'rice', 20.00),
  (102, 1, 'salt', 12.50),
  (103, 1, 'oil', 99.00);

insert into customers (email, days_to_pay) values
  ('ada@shop.example', 30),
  ('cleo@shop.example', 0);
