-- In whose name mails to guests go out: an address, proved by a code of which only a keyed hash is kept.
create table sender (
    id uuid not null constraint sender_pk primary key,
    owner_id uuid not null,
    email text not null constraint sender_email_length check (char_length(email) between 3 and 254),
    name text not null constraint sender_name_length check (char_length(name) between 1 and 80),
    organisation_id uuid,
    verified boolean not null,
    code_hash bytea,
    code_expires_at timestamptz,
    constraint sender_once unique (owner_id, email),
    constraint sender_code_ends check ((code_hash is null) = (code_expires_at is null)),
    constraint sender_code_only_until_verified check (not verified or code_hash is null)
);
create index sender_of_organisation on sender (organisation_id) where organisation_id is not null;

-- Whoever is not in here writes in Parley's own name.
create table sender_choice (
    person_id uuid not null constraint sender_choice_pk primary key,
    sender_id uuid not null constraint sender_choice_sender_fk references sender (id) on delete cascade
);
create index sender_choice_of_sender on sender_choice (sender_id);
