-- listCustomers.items: id
select id from customers where credit < 0.0002 and credit >= -99.99 order by id
