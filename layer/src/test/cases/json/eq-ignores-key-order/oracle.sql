-- listProfiles.items: customerId
select customer_id from profiles where customer_id = 8 order by customer_id
