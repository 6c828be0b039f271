-- listProductRatings.items: productId reviewCount average
select product_id, count(*), cast(avg(rating) as decimal(4, 2)) from reviews group by product_id having count(*) > 1 order by product_id
