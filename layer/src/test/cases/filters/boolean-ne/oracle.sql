-- listCustomers.items: id
select id from customers where newsletter <> true order by id
