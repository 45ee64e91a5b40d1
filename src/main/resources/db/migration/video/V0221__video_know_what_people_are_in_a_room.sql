alter table room_visit
    add column role text,
    add column masked boolean not null default false,
    add column view_only boolean not null default false;
update room_visit set role = case when host then 'EXPERT' else 'USER' end;
alter table room_visit
    alter column role set not null,
    drop column host,
    add constraint room_visit_role check (role in ('USER', 'EXPERT', 'GUEST', 'COLLABORATOR', 'SPECIALIST'));

-- Whose place in a meeting was withdrawn: worth nothing in its room from then on.
create table room_expulsion (
    meeting_id uuid not null,
    participant uuid not null,
    constraint room_expulsion_pk primary key (meeting_id, participant)
);
