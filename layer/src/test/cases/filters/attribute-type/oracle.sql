-- listCustomers.items: id
select id from customers where nickname is not null order by id
