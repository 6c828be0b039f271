-- getAddress.ordersAsBillingAddress.items: id
select id from orders where billing_address_id = 1 order by id
