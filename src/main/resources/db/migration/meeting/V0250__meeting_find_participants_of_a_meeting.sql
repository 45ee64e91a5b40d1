-- Since participants can be removed, the unique index knows those who stayed only; everybody of a meeting is asked for too.
create index meeting_participant_by_meeting on meeting_participant (meeting_id);
