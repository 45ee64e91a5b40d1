-- Events of the timeline of which somebody is still to be told; written with them, deleted by whoever tells.
-- No foreign key: the rows come from the statement that appends the events, and every booking would pay for it.
create table timeline_untold (
    sequence bigint primary key,
    meeting_id uuid not null
);
create index timeline_untold_of_meeting on timeline_untold (meeting_id, sequence);
