-- listProductTags.items: tagId
select tag_id from product_tags where product_id = 1 order by tag_id
