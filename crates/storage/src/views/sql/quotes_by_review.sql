select coalesce(review, 'new'), count(*) from quotes group by review
