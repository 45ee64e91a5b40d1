-- Who was called into a running meeting, and what became of it.
create table collaborator_call (
    id uuid not null,
    round uuid not null,
    meeting_id uuid not null,
    person_id uuid,
    name text,
    first_wins boolean not null,
    comment text not null,
    state text not null,
    participant_id uuid,
    constraint collaborator_call_pk primary key (id),
    constraint collaborator_call_state check (
        state in ('OPEN', 'JOINED', 'DECLINED', 'TAKEN', 'WITHDRAWN', 'REMOVED')),
    constraint collaborator_call_account check ((person_id is null) = (name is not null)),
    constraint collaborator_call_joined check (participant_id is not null or state not in ('JOINED', 'REMOVED')),
    constraint collaborator_call_comment_length check (char_length(comment) <= 500)
);

create index collaborator_call_by_meeting on collaborator_call (meeting_id, id);
create unique index collaborator_call_once on collaborator_call (meeting_id, person_id) where state = 'OPEN';
create index collaborator_call_open on collaborator_call (person_id) where state = 'OPEN';

-- Until when somebody counts as online; lease_until is wall-clock time. Nobody misses it after a crash.
create unlogged table online_person (
    person_id uuid not null,
    lease_until timestamptz not null,
    constraint online_person_pk primary key (person_id)
);
