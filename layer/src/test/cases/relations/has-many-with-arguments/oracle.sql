-- listProducts.items.reviews.items: id
select max(id) from reviews where product_id in (1, 4) and rating >= 4 group by product_id order by product_id
