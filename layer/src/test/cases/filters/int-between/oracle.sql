-- listCustomers.items: id
select id from customers where loyalty_points between 5 and 310 order by id
