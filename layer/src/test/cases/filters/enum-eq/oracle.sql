-- listCustomers.items: id
select id from customers where status = 'blocked' order by id
