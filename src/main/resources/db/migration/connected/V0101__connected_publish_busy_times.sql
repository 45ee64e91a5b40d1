-- When connected calendars keep whom from being booked: for the statement that finds free slots. Unknown time ends at infinity.
create view connected_busy_time as select person_id, starts_at, ends_at from connected_busy;
