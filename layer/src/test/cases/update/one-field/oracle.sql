-- listTags.items: id name
select id, name from tags order by id
