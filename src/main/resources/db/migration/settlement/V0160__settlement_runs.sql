-- What each batch of the sweep did; batches that found nothing leave no row.
create table settlement_run (
    id uuid not null,
    business_time timestamptz not null,
    started_at timestamptz not null,
    finished_at timestamptz not null,
    settled int not null,
    disputed int not null,
    failed int not null,
    constraint settlement_run_pk primary key (id),
    constraint settlement_run_ends_after_its_start check (finished_at >= started_at),
    constraint settlement_run_counts_never_negative check (settled >= 0 and disputed >= 0 and failed >= 0),
    constraint settlement_run_did_something check (settled + disputed + failed > 0)
);
