-- listProducts.items.productTags.items: tag.name
select t.name from product_tags p join tags t on t.id = p.tag_id where p.product_id in (1, 4, 11) order by p.product_id, p.tag_id
