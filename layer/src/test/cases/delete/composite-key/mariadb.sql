select t0.`tag_id` from `product_tags` as t0 where t0.`product_id` = ? order by t0.`product_id`, t0.`tag_id` limit 100
