-- listReviews.items: id
select id from reviews where written_at = '2023-11-10 07:30:00.123' order by id
