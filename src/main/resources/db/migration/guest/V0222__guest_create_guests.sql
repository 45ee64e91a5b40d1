-- Guests of a meeting: each with an address, an answer, and what their invitation said last. A guest is removed, never
-- deleted: the link in their mailbox has to say so. due marks whoever may have to be written to.
create table guest (
    id uuid not null constraint guest_pk primary key,
    meeting_id uuid not null constraint guest_meeting_fk references meeting (id),
    email text not null constraint guest_email_length check (char_length(email) between 3 and 254),
    first_name text not null constraint guest_first_name_length check (char_length(first_name) <= 80),
    last_name text not null constraint guest_last_name_length check (char_length(last_name) <= 80),
    invited_by uuid not null,
    locale text not null,
    zone text not null,
    participant_id uuid constraint guest_participant_fk references meeting_participant (id),
    answer text not null constraint guest_answer check (answer in ('NONE', 'ACCEPTED', 'TENTATIVE', 'DECLINED')),
    answered_at timestamptz,
    answer_sequence int not null,
    sequence int not null constraint guest_sequence check (sequence >= -1),
    asked_sequence int not null,
    asked_print text not null,
    told_print text not null,
    ended boolean not null,
    due boolean not null,
    removed_at timestamptz,
    created_at timestamptz not null,
    constraint guest_asked_before_it_was_told check (asked_sequence <= sequence),
    constraint guest_answer_has_a_time check ((answer = 'NONE') = (answered_at is null))
);
create unique index guest_once on guest (meeting_id, email) where removed_at is null;
create index guest_of_meeting on guest (meeting_id, id);
create index guest_due on guest (id) where due;

create table guest_settings (
    meeting_id uuid not null constraint guest_settings_pk primary key,
    see_each_other boolean not null,
    tell_answers boolean not null
);

-- Whom somebody invited before, offered to them again; nobody else's business, and no account.
create table guest_contact (
    id uuid not null constraint guest_contact_pk primary key,
    owner_id uuid not null,
    email text not null,
    first_name text not null,
    last_name text not null,
    invited_at timestamptz not null,
    constraint guest_contact_once unique (owner_id, email)
);

-- What somebody's plan is, and the meetings that count for it; the plan's row is the lock under which they are counted.
create table guest_plan (
    person_id uuid not null constraint guest_plan_pk primary key,
    plan text not null constraint guest_plan_known check (plan in ('FREE', 'PAID'))
);
create table guest_counted (
    person_id uuid not null,
    meeting_id uuid not null,
    constraint guest_counted_pk primary key (person_id, meeting_id)
);

-- Answers by mail that were taken, so that none is taken twice.
create table guest_reply (
    message_id text not null constraint guest_reply_pk primary key,
    read_at timestamptz not null
);
