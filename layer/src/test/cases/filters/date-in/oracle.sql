-- listProducts.items: id
select id from products where released_on in (date '2024-02-29', date '1999-12-31') order by id
