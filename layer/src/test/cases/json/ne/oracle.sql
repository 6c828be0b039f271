-- listProfiles.items: customerId
select customer_id from profiles where customer_id in (1, 8) order by customer_id
