-- Meetings that no rule settles. A row is opened once and decided once.

create table dispute (
    meeting_id uuid not null,
    cause text not null,
    opened_at timestamptz not null,
    outcome text,
    expert_percent int,
    reason text,
    decided_by uuid,
    decided_at timestamptz,
    constraint dispute_once_per_meeting primary key (meeting_id),
    constraint dispute_cause_named check (char_length(cause) between 1 and 100),
    constraint dispute_outcome_known check (outcome in ('PAY', 'REFUND', 'REFUND_AND_COMPENSATE', 'SPLIT')),
    constraint dispute_decision_whole check (num_nonnulls(outcome, reason, decided_by, decided_at) in (0, 4)),
    constraint dispute_percent_for_a_split check ((expert_percent is not null) = coalesce(outcome = 'SPLIT', false)),
    constraint dispute_percent_bounded check (expert_percent between 1 and 99),
    constraint dispute_reason_bounded check (char_length(reason) between 1 and 5000),
    constraint dispute_times_finite check (isfinite(opened_at) and isfinite(coalesce(decided_at, opened_at)))
);

create index dispute_by_opening on dispute (opened_at, meeting_id);
create index dispute_open_by_opening on dispute (opened_at, meeting_id) where decided_at is null;

revoke update, delete, truncate on dispute from ${appRole};
grant update (outcome, expert_percent, reason, decided_by, decided_at) on dispute to ${appRole};

create function dispute_is_decided_once()
    returns trigger
    language plpgsql
as $$
begin
    raise exception '% on % refused: a dispute is decided once and never removed', tg_op, tg_table_name
        using errcode = 'restrict_violation', table = tg_table_name;
end
$$;

create trigger dispute_is_decided_once before update on dispute
    for each row when (old.decided_at is not null) execute function dispute_is_decided_once();
create trigger dispute_is_never_removed before delete or truncate on dispute
    for each statement execute function dispute_is_decided_once();
