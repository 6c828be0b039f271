update tbl_event
set venue_no = :venueNo
where event_no = :eventNo
  and exists (select 1 from tbl_venue where tbl_venue.venue_no = :venueNo)
