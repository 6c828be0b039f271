-- listCustomers.items: name profile.biography profile.customer.id
select c.name, p.biography, p.customer_id from customers c left join profiles p on p.customer_id = c.id order by c.id
