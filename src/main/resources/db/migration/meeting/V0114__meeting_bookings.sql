-- What the calendar let the user do, as it was when they booked.
alter table meeting
    add column user_cancels boolean not null default true,
    add column user_reschedules boolean not null default true;

-- What a booking said beyond time and topic: answers, services, why this expert, and what was booked with it.
create table meeting_booking (
    meeting_id uuid not null,
    booking_id uuid not null,
    answers jsonb not null,
    services jsonb not null,
    pick jsonb,
    constraint meeting_booking_pk primary key (meeting_id),
    constraint meeting_booking_meeting_fk foreign key (meeting_id) references meeting (id)
);

create index meeting_booking_together on meeting_booking (booking_id);
