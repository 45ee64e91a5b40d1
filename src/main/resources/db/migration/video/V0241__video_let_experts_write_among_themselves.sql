-- The expert's side has a chat of its own, numbered by itself, so that no number of the common one is missing.
alter table room_chat
    add column experts boolean not null default false,
    drop constraint room_chat_pk,
    add constraint room_chat_pk primary key (meeting_id, experts, number);
