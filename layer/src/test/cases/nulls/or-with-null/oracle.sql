-- listCustomers.items: id
select id from customers where nickname is null or nickname = 'Clo' order by id
