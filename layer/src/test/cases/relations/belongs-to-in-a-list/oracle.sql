-- listProducts.items: name supplier.name supplier.country
select p.name, s.name, s.country from products p left join suppliers s on s.id = p.supplier_id order by p.price, p.id limit 4
