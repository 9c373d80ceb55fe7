select name, country, time_zone from outlets where id = ?1
