-- Answers that repeatable commands gave; a row exists only together with the effect of its command.
create table idempotency_key (
    caller uuid not null,
    key text not null,
    fingerprint bytea not null,
    answer bytea,
    created_at timestamptz not null,
    constraint idempotency_key_pk primary key (caller, key),
    constraint idempotency_key_length check (length(key) between 1 and 255),
    constraint idempotency_key_fingerprint_length check (octet_length(fingerprint) = 32)
);

create index idempotency_key_age on idempotency_key (created_at);

comment on column idempotency_key.answer is 'sealed by the application; null only inside the transaction of the command';
