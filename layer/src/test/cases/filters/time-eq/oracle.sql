-- listWarehouses.items: id
select id from warehouses where opens_at = '06:30:00' order by id
