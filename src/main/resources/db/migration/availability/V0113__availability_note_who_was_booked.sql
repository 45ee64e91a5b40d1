-- When a calendar gave the booking to this person, so that a team's bookings can be spread; null for the one who booked.
alter table diary_entry add column booked_at timestamptz;

update diary_entry e set booked_at = m.created_at
from meeting m where m.id = e.meeting_id and e.calendar_id is not null and e.person_id = m.expert_id;

create index diary_entry_booked on diary_entry (calendar_id, person_id, booked_at) where booked_at is not null;
