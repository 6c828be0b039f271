select track_id, name, milliseconds, unit_price
from track where genre_id = ? and milliseconds > ? order by milliseconds desc, track_id limit 20
