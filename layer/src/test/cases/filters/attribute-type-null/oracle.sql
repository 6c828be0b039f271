-- listCustomers.items: id
select id from customers where nickname is null order by id
