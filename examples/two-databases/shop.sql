create table customers (
  id bigint not null,
  name varchar(80) not null,
  email varchar(120) not null,
  primary key (id)
);

insert into customers (id, name, email) values
  (1, 'Ada', 'ada@shop.example'),
  (2, 'Bob', 'bob@shop.example'),
  (3, 'Cleo', 'cleo@shop.example');
