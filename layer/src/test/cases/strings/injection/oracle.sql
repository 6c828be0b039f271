-- listCustomers.items: id
select id from customers where 1 = 0 order by id
