-- A person's telephone number (E.164), once a code that was sent to it has come back.
create table account_phone (
    person_id uuid not null,
    number text not null,
    verified_at timestamptz not null,
    constraint account_phone_pk primary key (person_id),
    constraint account_phone_person_fk foreign key (person_id) references account,
    constraint account_phone_number_is_e164 check (number ~ '^\+[1-9][0-9]{6,14}$')
);

-- A code on its way to a number: one for each person, hashed.
create table account_phone_code (
    person_id uuid not null,
    number text not null,
    code_hash bytea not null,
    expires_at timestamptz not null,
    constraint account_phone_code_pk primary key (person_id),
    constraint account_phone_code_person_fk foreign key (person_id) references account,
    constraint account_phone_code_number_is_e164 check (number ~ '^\+[1-9][0-9]{6,14}$')
);
