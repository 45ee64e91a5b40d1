-- Where the demo's business clock stands; one row, used by the demo profile only.
create table demo_clock (
    only_row boolean primary key default true constraint demo_clock_has_one_row check (only_row),
    offset_micros bigint not null default 0,
    stopped_at timestamptz
);
insert into demo_clock default values;

create table outbox_mail (
    id uuid primary key,
    dedupe_key text not null constraint outbox_mail_promised_once unique,
    kind text not null,
    recipient text not null,
    subject text not null,
    body text not null,
    state text not null constraint outbox_mail_state check (state in ('WAITING', 'SENT', 'KEPT', 'GIVEN_UP')),
    attempts int not null default 0,
    last_error text,
    promised_at timestamptz not null,
    done_at timestamptz
);


-- The job queue of db-scheduler, in the shape the library prescribes.
create table scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_by_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_by_priority on scheduled_tasks (priority desc, execution_time asc);
