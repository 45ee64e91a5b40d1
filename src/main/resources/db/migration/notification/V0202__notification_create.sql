-- What a person was told in the application. The occurrence is what it tells of, so that nobody is told twice.
create table notification (
    id uuid primary key,
    occurrence text not null constraint notification_told_once unique,
    person_id uuid not null constraint notification_person references account,
    kind text not null constraint notification_kind_length check (char_length(kind) between 1 and 60),
    meeting_id uuid not null constraint notification_meeting references meeting,
    data jsonb not null constraint notification_data_is_object check (jsonb_typeof(data) = 'object'),
    at timestamptz not null,
    read_at timestamptz
);
create index notification_of_person on notification (person_id, id);
create index notification_unread on notification (person_id) where read_at is null;

-- What a person does not want; everything else is sent.
create table notification_refusal (
    person_id uuid not null constraint notification_refusal_person references account,
    kind text not null,
    channel text not null constraint notification_refusal_channel check (channel in ('APP', 'MAIL')),
    primary key (person_id, kind, channel)
);

-- When a meeting is to be remembered next. One row for each agreed meeting that has something ahead.
create table reminder (
    meeting_id uuid primary key constraint reminder_meeting references meeting,
    due_at timestamptz not null
);
create index reminder_due on reminder (due_at);

-- Meetings that were agreed before there were reminders.
insert into reminder (meeting_id, due_at)
select id, starts_at - interval '24 hours' from meeting where status = 'AGREED' and settlement_due_at is not null;
