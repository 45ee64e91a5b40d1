-- What new calendars can be begun with, beside the ready ones; without an owner it is everybody's.
create table calendar_template (
    id uuid not null,
    owner_id uuid,
    name text not null,
    minutes integer not null,
    agenda text not null,
    questions jsonb not null,
    version bigint not null default 0,
    constraint calendar_template_pk primary key (id),
    constraint calendar_template_name_length check (char_length(name) between 1 and 120),
    constraint calendar_template_minutes_bounds check (minutes between 5 and 720),
    constraint calendar_template_agenda_length check (char_length(agenda) <= 5000)
);

create index calendar_template_by_owner on calendar_template (owner_id, id);
