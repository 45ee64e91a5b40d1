-- What each side said, once, and how each meeting was settled, once. Neither is ever changed.

create table progress_answer (
    meeting_id uuid not null,
    side text not null,
    person_id uuid not null,
    answer text not null,
    comment text not null,
    -- Orders the two answers of a meeting, which are taken under its lock; the time may be the same.
    sequence bigint generated always as identity,
    answered_at timestamptz not null,
    constraint progress_answer_once_per_side primary key (meeting_id, side),
    constraint progress_answer_side_known check (side in ('USER', 'EXPERT')),
    constraint progress_answer_known check (answer in ('WENT_SMOOTHLY', 'FAILED_BECAUSE_OF_ME',
        'FAILED_BECAUSE_OF_OTHER_PARTY', 'FAILED_BECAUSE_OF_PLATFORM')),
    constraint progress_answer_comment_short check (char_length(comment) <= 2000),
    constraint progress_answer_at_finite check (isfinite(answered_at))
);

create table settlement (
    meeting_id uuid not null,
    rule text not null,
    outcome text not null,
    facts jsonb not null,
    user_returned bigint not null,
    expert_paid bigint not null,
    platform_fee bigint not null,
    platform_paid bigint not null,
    settled_at timestamptz not null,
    constraint settlement_once_per_meeting primary key (meeting_id),
    constraint settlement_rule_named check (char_length(rule) between 1 and 100),
    constraint settlement_outcome_known check (outcome in ('PAY', 'REFUND', 'REFUND_AND_COMPENSATE', 'SPLIT')),
    constraint settlement_split_decided_by_a_person check (outcome <> 'SPLIT' or rule = 'ADMINISTRATOR_DECIDED'),
    constraint settlement_facts_an_object check (jsonb_typeof(facts) = 'object'),
    constraint settlement_amounts_never_negative check (
        user_returned >= 0 and expert_paid >= 0 and platform_fee >= 0 and platform_paid >= 0),
    constraint settlement_at_finite check (isfinite(settled_at))
);

-- Meetings whose settlement failed: kept out of the batches, tried again alone.
create table settlement_failure (
    meeting_id uuid not null,
    attempts int not null,
    error text not null,
    failed_at timestamptz not null,
    retry_at timestamptz not null,
    constraint settlement_failure_pk primary key (meeting_id),
    constraint settlement_failure_attempts_counted check (attempts >= 1),
    constraint settlement_failure_error_short check (char_length(error) <= 2000)
);

revoke update, delete, truncate on progress_answer, settlement from ${appRole};

create function settlement_is_append_only()
    returns trigger
    language plpgsql
as $$
begin
    raise exception '% on % refused: answers and settlements are append-only', tg_op, tg_table_name
        using errcode = 'restrict_violation', table = tg_table_name;
end
$$;

create trigger progress_answer_is_append_only before update or delete or truncate on progress_answer
    for each statement execute function settlement_is_append_only();
create trigger settlement_is_append_only before update or delete or truncate on settlement
    for each statement execute function settlement_is_append_only();
