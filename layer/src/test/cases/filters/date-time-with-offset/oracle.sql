-- listReviews.items: id
select id from reviews where written_at between '2023-11-10 07:30:00.123' and '2023-11-19 10:00:00' order by id
