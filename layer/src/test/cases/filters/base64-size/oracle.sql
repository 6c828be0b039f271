-- listProducts.items: id
select id from products where octet_length(thumbnail) >= 2 order by id
