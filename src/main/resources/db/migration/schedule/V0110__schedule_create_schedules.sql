-- Named hours of a person; calendars and members of teams follow them.
create table schedule (
    id uuid not null,
    owner_id uuid not null,
    name text not null,
    zone text not null,
    weekly_hours jsonb not null,
    date_overrides jsonb not null,
    version bigint not null default 0,
    constraint schedule_pk primary key (id),
    constraint schedule_name_length check (char_length(name) between 1 and 120)
);

create index schedule_by_owner on schedule (owner_id, id);
