-- listTags.items: id
select id from tags order by id desc
