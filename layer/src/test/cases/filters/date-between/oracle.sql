-- listCustomers.items: id
select id from customers where birthday between date '1988-08-08' and date '1995-05-05' order by id
