-- What a page in a room sends, and which loading of the page it is: pages that lose their line and come back in time go
-- on with what they send each other.
alter table room_presence
    add column call text not null default '' constraint room_presence_call_length check (char_length(call) <= 40),
    add column microphone boolean not null default false,
    add column camera boolean not null default false,
    add column screen boolean not null default false;

-- What pages tell each other to connect, until the instance that holds the receiver takes it. Nobody misses it after a
-- crash, for the connections are gone as well. sent_at is wall-clock time.
create unlogged table room_signal (
    id bigint generated always as identity constraint room_signal_pk primary key,
    receiver uuid not null,
    sender uuid not null,
    data text not null constraint room_signal_data_length check (char_length(data) <= 65536),
    sent_at timestamptz not null
);

create index room_signal_by_receiver on room_signal (receiver, id);

-- What was written in a room, numbered without a gap, until the room closes.
create table room_chat (
    meeting_id uuid not null,
    number integer not null,
    generation integer not null,
    participant uuid not null,
    display_name text not null constraint room_chat_display_name_length check (char_length(display_name) between 1 and 200),
    text text not null constraint room_chat_text_length check (char_length(text) between 1 and 2000),
    said_at timestamptz not null,
    constraint room_chat_pk primary key (meeting_id, number)
);

create index room_presence_evidence on room_presence (meeting_id, joined_at);
