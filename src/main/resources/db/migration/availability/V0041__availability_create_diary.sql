-- Who is busy when because of meetings. A person's row in diary is the queue, the exclusion constraint the last wall:
-- calendar bookings (exclusive) of one person never overlap, the expert's buffers included. Free-form meetings may.
create table diary (
    person_id uuid not null,
    constraint diary_pk primary key (person_id)
);

create table diary_entry (
    id uuid not null,
    person_id uuid not null,
    meeting_id uuid not null,
    calendar_id uuid,
    hold text not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    blocks tstzrange not null,
    exclusive boolean not null,
    constraint diary_entry_pk primary key (id),
    constraint diary_entry_person_fk foreign key (person_id) references diary (person_id),
    constraint diary_entry_calendar_fk foreign key (calendar_id) references booking_calendar (id),
    constraint diary_entry_once unique (meeting_id, person_id, hold),
    constraint diary_entry_hold_known check (hold in ('MEETING', 'NEW_TIME')),
    constraint diary_entry_calendar_bookings_exclude check (exclusive = (calendar_id is not null)),
    constraint diary_entry_finite check (isfinite(starts_at) and isfinite(ends_at)),
    constraint diary_entry_length
        check (ends_at - starts_at between interval '1 minute' and interval '24 hours'),
    constraint diary_entry_blocks_bounded check (
        not isempty(blocks)
        and not lower_inf(blocks)
        and not upper_inf(blocks)
        and lower_inc(blocks)
        and not upper_inc(blocks)
        and lower(blocks) between starts_at - interval '12 hours' and starts_at
        and upper(blocks) between ends_at and ends_at + interval '12 hours'),
    constraint diary_entry_no_overlap
        exclude using gist (person_id with =, meeting_id with <>, blocks with &&) where (exclusive)
);

create index diary_entry_by_person on diary_entry (person_id, starts_at);
