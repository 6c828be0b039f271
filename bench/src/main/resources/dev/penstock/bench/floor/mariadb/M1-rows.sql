insert into customer (first_name, last_name, email, country) values (?, ?, ?, ?)
returning customer_id, first_name, last_name, email, country
