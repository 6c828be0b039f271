-- listCustomers.items: id
select id from customers where loyalty_points > 5 and loyalty_points <= 310 order by id
