select track_id, name, composer, milliseconds, bytes, unit_price
from track where track_id > ? order by track_id limit 100
