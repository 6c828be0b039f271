-- listCustomers.items: id
select id from customers where newsletter is null order by id
