-- Calendars that people keep elsewhere, and the times at which those say somebody is busy. Read one way only.
-- access is the address with its credentials, sealed with the installation's secret.
create table connected_calendar (
    id uuid not null,
    person_id uuid not null,
    kind text not null,
    name text not null,
    host text not null,
    username text,
    access bytea not null,
    zone text not null,
    wanted text[],
    connected_at timestamptz not null,
    attempted_at timestamptz,
    next_refresh_at timestamptz not null,
    failure text,
    failures integer not null default 0,
    constraint connected_calendar_pk primary key (id),
    constraint connected_calendar_kind_known check (kind in ('ICS', 'CALDAV')),
    constraint connected_calendar_failure_counted check ((failure is null) = (failures = 0))
);

create index connected_calendar_by_person on connected_calendar (person_id, id);
create index connected_calendar_by_refresh on connected_calendar (next_refresh_at);

-- One calendar of an account, or the subscribed address itself. tag is what its server calls its present state.
create table connected_source (
    id uuid not null,
    calendar_id uuid not null,
    href text not null,
    name text not null,
    blocks boolean not null,
    blocks_since timestamptz not null,
    tag text not null default '',
    unreadable integer not null default 0,
    read_at timestamptz,
    known_until timestamptz,
    constraint connected_source_pk primary key (id),
    constraint connected_source_calendar_fk
        foreign key (calendar_id) references connected_calendar (id) on delete cascade,
    constraint connected_source_once unique (calendar_id, href),
    constraint connected_source_known_when_read check ((read_at is null) = (known_until is null)),
    constraint connected_source_read_when_it_blocks check (blocks or read_at is null)
);

-- Time that is unknown is a busy time of its own, without end: all of it before the first reading, and what comes after
-- known_until later on.
create table connected_busy (
    source_id uuid not null,
    person_id uuid not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    constraint connected_busy_pk primary key (source_id, starts_at),
    constraint connected_busy_source_fk
        foreign key (source_id) references connected_source (id) on delete cascade,
    constraint connected_busy_ends_after_it_starts check (starts_at < ends_at)
);

create index connected_busy_by_person on connected_busy (person_id, ends_at, starts_at);
