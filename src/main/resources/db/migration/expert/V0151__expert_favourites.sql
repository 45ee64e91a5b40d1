-- Experts whom a person wants to find again.
create table favourite (
    person_id uuid not null,
    expert_id uuid not null,
    constraint favourite_pk primary key (person_id, expert_id),
    constraint favourite_expert_fk foreign key (expert_id) references expert_profile (person_id)
);

create index favourite_by_expert on favourite (expert_id);
