-- Booking calendars, and the times people keep for themselves.
create table booking_calendar (
    id uuid not null,
    owner_id uuid not null,
    type text not null,
    slug text not null,
    name text not null,
    description text not null,
    offering_id uuid not null,
    zone text not null,
    slot_minutes integer not null,
    interval_minutes integer not null,
    buffer_before_minutes integer not null,
    buffer_after_minutes integer not null,
    min_notice_minutes integer not null,
    booking_window_days integer,
    end_date date,
    max_per_day integer,
    approval text not null,
    look_busy_percent integer not null,
    weekly_hours jsonb not null,
    date_overrides jsonb not null,
    version bigint not null default 0,
    constraint booking_calendar_pk primary key (id),
    constraint booking_calendar_slug_unique unique (slug),
    constraint booking_calendar_type_known check (type in ('PERSONAL')),
    constraint booking_calendar_slug_form check (slug ~ '^[a-z0-9-]{3,60}$'),
    constraint booking_calendar_name_length check (char_length(name) between 1 and 120),
    constraint booking_calendar_description_length check (char_length(description) <= 5000),
    constraint booking_calendar_slot_bounds check (slot_minutes between 5 and 720),
    constraint booking_calendar_interval_bounds check (interval_minutes between 5 and 1440),
    constraint booking_calendar_buffer_bounds
        check (buffer_before_minutes between 0 and 720 and buffer_after_minutes between 0 and 720),
    constraint booking_calendar_notice_bounds check (min_notice_minutes between 0 and 525600),
    constraint booking_calendar_window_bounds check (booking_window_days between 0 and 3650),
    constraint booking_calendar_per_day_bounds check (max_per_day between 1 and 288),
    constraint booking_calendar_approval_known check (approval in ('AUTOMATIC', 'MANUAL')),
    constraint booking_calendar_look_busy_bounds check (look_busy_percent between 0 and 100)
);

create index booking_calendar_by_owner on booking_calendar (owner_id, id);

create table blocked_time (
    id uuid not null,
    person_id uuid not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    note text not null,
    constraint blocked_time_pk primary key (id),
    constraint blocked_time_forward check (starts_at < ends_at),
    constraint blocked_time_finite check (isfinite(starts_at) and isfinite(ends_at)),
    constraint blocked_time_note_length check (char_length(note) <= 500)
);

create index blocked_time_by_person on blocked_time (person_id, ends_at, starts_at);
