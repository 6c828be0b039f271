insert into customer (first_name, last_name, email, country) values (?, ?, ?, ?);
select customer_id, first_name, last_name, email, country from customer where customer_id = ?
