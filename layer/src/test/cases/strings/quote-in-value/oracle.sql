-- listCustomers.items: id
select id from customers where name like '%O''Neil%' order by id
