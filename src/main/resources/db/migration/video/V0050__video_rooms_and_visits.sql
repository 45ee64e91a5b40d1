-- Rooms of the built-in platform. A generation ends whatever entered the room under an earlier one.
create table video_room (
    meeting_id uuid not null constraint video_room_pk primary key,
    opens_at timestamptz not null,
    closes_at timestamptz not null,
    generation integer not null,
    deleted boolean not null,
    constraint video_room_window_has_length check (opens_at < closes_at),
    constraint video_room_generation_counts_from_one check (generation >= 1)
);

-- Evidence: one row for each time a participant opened their link.
create table room_visit (
    id uuid not null constraint room_visit_pk primary key,
    meeting_id uuid not null,
    participant uuid not null,
    display_name text not null constraint room_visit_display_name_length check (char_length(display_name) between 1 and 200),
    host boolean not null,
    generation integer not null,
    first_seen timestamptz not null,
    last_seen timestamptz not null,
    constraint room_visit_goes_forward check (first_seen <= last_seen)
);

create index room_visit_by_participant on room_visit (meeting_id, participant, id);

-- Evidence: one row for each live connection of a visit. lease_until is wall-clock time: a presence whose server died
-- is no longer shown after it, and counts up to its last sign of life.
create table room_presence (
    id uuid not null constraint room_presence_pk primary key,
    visit_id uuid not null constraint room_presence_visit_fk references room_visit (id),
    meeting_id uuid not null,
    participant uuid not null,
    joined_at timestamptz not null,
    last_seen timestamptz not null,
    left_at timestamptz,
    ended text constraint room_presence_ended_known check (ended in ('LEFT', 'LOST', 'REPLACED')),
    lease_until timestamptz not null,
    constraint room_presence_goes_forward check (joined_at <= last_seen and (left_at is null or joined_at <= left_at)),
    constraint room_presence_ends_with_a_cause check ((left_at is null) = (ended is null))
);

create index room_presence_by_visit on room_presence (visit_id);
create index room_presence_by_meeting on room_presence (meeting_id) where left_at is null;
create unique index room_presence_one_per_participant on room_presence (meeting_id, participant) where left_at is null;
