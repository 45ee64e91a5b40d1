-- Calendars of teams and menus beside personal ones, hours that follow a schedule, forms, permissions, groups.
alter table booking_calendar
    drop constraint booking_calendar_type_known,
    drop constraint booking_calendar_slug_unique,
    alter column offering_id drop not null,
    alter column zone drop not null,
    alter column weekly_hours drop not null,
    alter column date_overrides drop not null,
    add column schedule_id uuid,
    add column agenda text not null default '',
    add column questions jsonb not null default '[]',
    add column location_kind text,
    add column location_detail text,
    add column user_cancels boolean not null default true,
    add column user_reschedules boolean not null default true,
    add column distribution text,
    add column look_back_days integer,
    add column reassigns boolean,
    add column one_block boolean,
    add column chooses_expert boolean,
    add column draws bigint not null default 0,
    add column removed boolean not null default false,
    add constraint booking_calendar_type_known check (type in ('PERSONAL', 'ROUND_ROBIN', 'SERVICE')),
    add constraint booking_calendar_schedule_fk foreign key (schedule_id) references schedule (id),
    add constraint booking_calendar_hours_once check (
        (schedule_id is null) = (zone is not null)
        and (zone is null) = (weekly_hours is null)
        and (zone is null) = (date_overrides is null)),
    add constraint booking_calendar_agenda_length check (char_length(agenda) <= 5000),
    add constraint booking_calendar_location_whole check (
        (location_kind is null) = (location_detail is null)
        and location_kind in ('ROOM', 'URL', 'PHONE', 'PLACE')
        and char_length(location_detail) <= 500),
    add constraint booking_calendar_offering_or_menu check ((type = 'SERVICE') = (offering_id is null)),
    add constraint booking_calendar_team_settings check (
        (type = 'ROUND_ROBIN') = (distribution is not null)
        and (distribution is null) = (look_back_days is null)
        and (distribution is null) = (reassigns is null)
        and distribution in ('AVAILABILITY', 'EQUAL')
        and look_back_days between 1 and 365),
    add constraint booking_calendar_menu_settings check (
        (type = 'SERVICE') = (one_block is not null) and (one_block is null) = (chooses_expert is null));

create index booking_calendar_by_schedule on booking_calendar (schedule_id) where schedule_id is not null;

-- Whom a calendar may book beside its owner.
create table calendar_member (
    calendar_id uuid not null,
    person_id uuid not null,
    position integer not null,
    priority text not null,
    weight text not null,
    accepted boolean not null,
    schedule_id uuid,
    constraint calendar_member_pk primary key (calendar_id, person_id),
    constraint calendar_member_calendar_fk foreign key (calendar_id) references booking_calendar (id),
    constraint calendar_member_schedule_fk foreign key (schedule_id) references schedule (id),
    constraint calendar_member_priority_known check (priority in ('HIGH', 'MEDIUM', 'LOW')),
    constraint calendar_member_weight_known check (weight in ('HIGH', 'MEDIUM', 'LOW'))
);

create index calendar_member_by_person on calendar_member (person_id);
create index calendar_member_by_schedule on calendar_member (schedule_id) where schedule_id is not null;

-- What is on a menu, and who does it.
create table calendar_service (
    calendar_id uuid not null,
    offering_id uuid not null,
    position integer not null,
    buffer_before_minutes integer not null,
    buffer_after_minutes integer not null,
    charge text not null,
    staff uuid[] not null,
    constraint calendar_service_pk primary key (calendar_id, offering_id),
    constraint calendar_service_calendar_fk foreign key (calendar_id) references booking_calendar (id),
    constraint calendar_service_buffer_bounds
        check (buffer_before_minutes between 0 and 720 and buffer_after_minutes between 0 and 720),
    constraint calendar_service_charge_known check (charge in ('PRICE', 'DEPOSIT')),
    constraint calendar_service_has_staff check (cardinality(staff) between 1 and 50)
);

-- Calendars shown together under an address of their own; a calendar is in one group at most.
create table calendar_group (
    id uuid not null,
    owner_id uuid not null,
    slug text not null,
    name text not null,
    description text not null,
    active boolean not null,
    version bigint not null default 0,
    constraint calendar_group_pk primary key (id),
    constraint calendar_group_slug_form check (slug ~ '^[a-z0-9-]{3,60}$'),
    constraint calendar_group_name_length check (char_length(name) between 1 and 120),
    constraint calendar_group_description_length check (char_length(description) <= 5000)
);

create index calendar_group_by_owner on calendar_group (owner_id, id);

create table calendar_group_entry (
    group_id uuid not null,
    calendar_id uuid not null,
    position integer not null,
    constraint calendar_group_entry_pk primary key (calendar_id),
    constraint calendar_group_entry_group_fk foreign key (group_id) references calendar_group (id),
    constraint calendar_group_entry_calendar_fk foreign key (calendar_id) references booking_calendar (id)
);

create index calendar_group_entry_by_group on calendar_group_entry (group_id, position);

-- Calendars and groups share one space of addresses.
create table booking_address (
    slug text not null,
    calendar_id uuid,
    group_id uuid,
    constraint booking_address_pk primary key (slug),
    constraint booking_address_of_calendar_once unique (calendar_id),
    constraint booking_address_of_group_once unique (group_id),
    constraint booking_address_calendar_fk foreign key (calendar_id) references booking_calendar (id),
    constraint booking_address_group_fk foreign key (group_id) references calendar_group (id),
    constraint booking_address_of_one check ((calendar_id is null) <> (group_id is null))
);

insert into booking_address (slug, calendar_id) select slug, id from booking_calendar;
