-- getProduct: name category.name supplier.name
select p.name, c.name, s.name from products p join categories c on c.id = p.category_id left join suppliers s on s.id = p.supplier_id where p.id = 1
