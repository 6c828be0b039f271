-- listCustomers.items: id
select id from customers where nickname = '' order by id
