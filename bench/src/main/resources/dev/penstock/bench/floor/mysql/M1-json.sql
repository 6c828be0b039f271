insert into customer (first_name, last_name, email, country) values (?, ?, ?, ?);
select json_object('data', json_object('createCustomer', json_object(
  'customerId', customer_id, 'firstName', first_name, 'lastName', last_name, 'email', email,
  'country', country)))
from customer where customer_id = ?
