select json_object('data', json_object('listArtists', json_object(
  'items', coalesce(json_arrayagg(json_object(
    'artistId', a.artist_id, 'name', a.name, 'albums', json_object(
      'items', coalesce((
        select json_arrayagg(json_object(
          'albumId', b.album_id, 'title', b.title, 'tracks', json_object(
            'items', coalesce((
              select json_arrayagg(json_object(
                'trackId', t.track_id, 'name', t.name, 'milliseconds', t.milliseconds))
              from (
                select track_id, name, milliseconds from track
                where album_id = b.album_id order by track_id limit 100) t), json_array()))))
        from (
          select album_id, title from album
          where artist_id = a.artist_id order by album_id limit 100) b), json_array())))),
    json_array()))))
from (select artist_id, name from artist where artist_id > ? order by artist_id limit 20) a
