-- Guests and specialists take part without an account, under the name they were invited by. Whoever was removed keeps the
-- row, so that the link answers that it was withdrawn; they can be invited once more, with another link.
alter table meeting_participant
    alter column person_id drop not null,
    add column display_name text,
    add column masked boolean not null default false,
    add column view_only boolean not null default false,
    add column revoked_at timestamptz,
    drop constraint meeting_participant_role,
    drop constraint meeting_participant_once,
    add constraint meeting_participant_role check (role in ('USER', 'EXPERT', 'GUEST', 'COLLABORATOR', 'SPECIALIST')),
    add constraint meeting_participant_account check ((person_id is null) = (role in ('GUEST', 'SPECIALIST'))),
    add constraint meeting_participant_name check ((display_name is null) = (person_id is not null)),
    add constraint meeting_participant_name_length check (char_length(display_name) between 1 and 200),
    add constraint meeting_participant_sides_stay check (revoked_at is null or role not in ('USER', 'EXPERT'));

create unique index meeting_participant_once on meeting_participant (meeting_id, person_id) where revoked_at is null;

-- Who is called to help is the expert's side's matter alone, also afterwards.
alter table timeline_event
    drop constraint timeline_event_audience,
    add constraint timeline_event_audience check (
        audience in ('BOTH', 'USER_FIRST', 'EXPERT_FIRST', 'EXPERT_SIDE'));
