-- The timeline is append-only: the application may only insert and read; the triggers are the alarm for everybody else.
create table timeline_event (
    sequence bigint generated always as identity primary key,
    meeting_id uuid not null constraint timeline_event_meeting references meeting,
    at timestamptz not null,
    type text not null constraint timeline_event_type_length check (char_length(type) between 1 and 60),
    actor uuid,
    audience text not null constraint timeline_event_audience check (
        audience in ('BOTH', 'USER_FIRST', 'EXPERT_FIRST')),
    data jsonb not null constraint timeline_event_data_is_object check (jsonb_typeof(data) = 'object')
);
create index timeline_event_of_meeting on timeline_event (meeting_id, sequence);

revoke update, delete, truncate on timeline_event from ${appRole};

create function timeline_event_stays() returns trigger language plpgsql as $$
begin
    raise exception 'the timeline is append-only';
end
$$;

create trigger timeline_event_row_stays before update or delete on timeline_event
    for each row execute function timeline_event_stays();
create trigger timeline_event_table_stays before truncate on timeline_event
    for each statement execute function timeline_event_stays();
