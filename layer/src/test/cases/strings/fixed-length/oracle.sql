-- listSuppliers.items: id
select id from suppliers where country = 'CH' order by id
