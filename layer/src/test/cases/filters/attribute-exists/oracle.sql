-- listCustomers.items: id
select id from customers where nickname is not null and credit is null order by id
