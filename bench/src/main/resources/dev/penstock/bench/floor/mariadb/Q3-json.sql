select json_object('data', json_object('listArtists', json_object(
  'items', json_compact(coalesce(json_arrayagg(json_object(
    'artistId', a.artist_id, 'name', a.name, 'albums', json_object(
      'items', json_compact(coalesce((
        select json_arrayagg(json_object(
          'albumId', b.album_id, 'title', b.title, 'tracks', json_object(
            'items', json_compact(coalesce((
              select json_arrayagg(json_object(
                'trackId', t.track_id, 'name', t.name, 'milliseconds', t.milliseconds)
                order by t.track_id limit 100)
              from track t where t.album_id = b.album_id), '[]'))))
          order by b.album_id limit 100)
        from album b where b.artist_id = a.artist_id), '[]')))) order by a.artist_id), '[]')))))
from (select artist_id, name from artist where artist_id > ? order by artist_id limit 20) a
