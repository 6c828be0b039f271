-- listProducts.items: id
select id from products order by case when released_on is null then 0 else 1 end, released_on, id
