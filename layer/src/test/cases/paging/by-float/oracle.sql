-- listProducts.items: id
select id from products order by case when weight is null then 0 else 1 end, weight, id
