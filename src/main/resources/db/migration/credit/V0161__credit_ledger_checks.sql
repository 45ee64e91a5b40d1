-- Full recomputations that administrators asked for, done in the background; how far one is can be read while it runs.
create table ledger_check (
    id uuid not null,
    requested_by uuid not null,
    requested_at timestamptz not null,
    state text not null,
    done int not null default 0,
    total int not null,
    transfers bigint,
    entries bigint,
    accounts bigint,
    differences text[] not null default '{}',
    others text[] not null default '{}',
    finished_at timestamptz,
    constraint ledger_check_pk primary key (id),
    constraint ledger_check_state_known check (state in ('RUNNING', 'FINISHED', 'FAILED')),
    constraint ledger_check_counts_its_steps check (done between 0 and total),
    constraint ledger_check_over_when_not_running check ((state = 'RUNNING') = (finished_at is null)),
    constraint ledger_check_found_something_when_finished check (
        (state = 'FINISHED') = (transfers is not null and entries is not null and accounts is not null))
);

-- One at a time, whoever asks.
create unique index ledger_check_one_runs on ledger_check ((true)) where state = 'RUNNING';
