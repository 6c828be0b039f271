-- listCustomers.items: id
select id from customers where credit not in (1, 20) order by id
