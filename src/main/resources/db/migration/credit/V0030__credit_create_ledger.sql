-- Credits as a double-entry ledger. The application may only add rows to it, and only whole, balanced transfers.

create table ledger_account (
    id bigint generated always as identity,
    owner uuid,
    kind text not null,
    balance bigint,
    constraint ledger_account_pk primary key (id),
    constraint ledger_account_kind_known check (kind in ('AVAILABLE', 'BLOCKED', 'REVENUE', 'GOODWILL', 'EXTERNAL')),
    constraint ledger_account_persons_own_two check ((owner is not null) = (kind in ('AVAILABLE', 'BLOCKED'))),
    constraint ledger_account_one_of_a_kind unique nulls not distinct (owner, kind),
    -- Nobody spends from the platform's accounts, so nothing has to wait for their balance: it is the sum of their entries.
    constraint ledger_account_balance_kept_for_persons check ((balance is not null) = (owner is not null)),
    constraint ledger_account_never_negative check (balance >= 0)
) with (fillfactor = 70);

insert into ledger_account (kind) values ('REVENUE'), ('GOODWILL'), ('EXTERNAL');

create table ledger_transfer (
    id uuid not null,
    reason text not null,
    reference_kind text,
    reference_id uuid,
    unique_key text not null,
    actor uuid,
    note text,
    at timestamptz not null,
    constraint ledger_transfer_pk primary key (id),
    constraint ledger_transfer_unique_key unique (unique_key),
    constraint ledger_transfer_reason_known check (reason in ('GRANT', 'PAYOUT', 'BLOCK', 'PAYMENT', 'RETURN',
        'LATE_CANCELLATION', 'RETURN_AND_COMPENSATION', 'SPLIT')),
    constraint ledger_transfer_reference_whole check ((reference_kind is null) = (reference_id is null)),
    constraint ledger_transfer_reference_kind_short check (char_length(reference_kind) between 1 and 40),
    constraint ledger_transfer_outside_has_no_reference check ((reason in ('GRANT', 'PAYOUT')) = (reference_id is null)),
    constraint ledger_transfer_outside_is_accounted_for check (
        reason not in ('GRANT', 'PAYOUT') or (actor is not null and note is not null)),
    -- One hold and one terminal release per reference, whatever the reason.
    constraint ledger_transfer_key_derived check (
        case
            when reason = 'GRANT' then starts_with(unique_key, 'grant:')
            when reason = 'PAYOUT' then starts_with(unique_key, 'payout:')
            when reason = 'BLOCK' then unique_key = 'block:' || reference_kind || ':' || reference_id
            else unique_key = 'release:' || reference_kind || ':' || reference_id
        end),
    constraint ledger_transfer_key_short check (char_length(unique_key) <= 400),
    constraint ledger_transfer_note_short check (char_length(note) between 1 and 500),
    constraint ledger_transfer_at_finite check (isfinite(at))
);

create index ledger_transfer_by_reference on ledger_transfer (reference_kind, reference_id)
    where reference_id is not null;

create table ledger_entry (
    id bigint generated always as identity,
    transfer_id uuid not null,
    account_id bigint not null,
    amount bigint not null,
    balance_after bigint,
    constraint ledger_entry_pk primary key (id),
    constraint ledger_entry_of_transfer foreign key (transfer_id) references ledger_transfer (id),
    -- No foreign key to the account: it would lock the platform's rows in every settlement. The trigger below looks.
    constraint ledger_entry_once_per_account unique (transfer_id, account_id),
    -- With at most a billion an entry, balances overflow after nine billion entries.
    constraint ledger_entry_amount_bounded check (amount <> 0 and amount between -1000000000 and 1000000000)
);

create index ledger_entry_by_account on ledger_entry (account_id, id);

-- The settings of the functions below make them look rows up by index, in the order written. A plan that was made while
-- the ledger was empty or unknown to the planner, and is kept while it fills, would read all of it again and again.

-- Locks everything a command may move for these persons, by id, opening accounts that do not exist yet.
create function ledger_lock(persons uuid[])
    returns table (id bigint, owner uuid, kind text, balance bigint)
    language plpgsql
    security definer
    set search_path = pg_catalog, public, pg_temp
    set plan_cache_mode = force_custom_plan
    set enable_seqscan = off
as $$
#variable_conflict use_column
begin
    insert into ledger_account (owner, kind, balance)
    select wanted.owner, wanted.kind, 0
    from (select distinct person as owner, pocket as kind
          from unnest(persons) person cross join unnest(array ['AVAILABLE', 'BLOCKED']) pocket) wanted
    where not exists (select from ledger_account a where a.owner = wanted.owner and a.kind = wanted.kind)
    order by wanted.owner, wanted.kind
    on conflict do nothing;

    return query
        select a.id, a.owner, a.kind, a.balance
        from ledger_account a
        where a.owner = any (persons)
        order by a.id
        for no key update;

    return query
        select a.id, a.owner, a.kind, a.balance from ledger_account a where a.owner is null;
end
$$;

-- What is blocked for these references, added up from the entries.
create function ledger_held(kinds text[], ids uuid[])
    returns table (reference_kind text, reference_id uuid, owner uuid, amount bigint)
    language sql
    stable
    set search_path = pg_catalog, public, pg_temp
    set join_collapse_limit = 1
    set enable_seqscan = off
    set enable_hashjoin = off
    set enable_mergejoin = off
    set enable_material = off
as $$
    select t.reference_kind, t.reference_id, a.owner, sum(e.amount)::bigint
    from unnest(kinds, ids) as asked (kind, id)
    join ledger_transfer t on t.reference_kind = asked.kind and t.reference_id = asked.id
    join ledger_entry e on e.transfer_id = t.id
    join ledger_account a on a.id = e.account_id and a.kind = 'BLOCKED'
    group by t.reference_kind, t.reference_id, a.owner
    having sum(e.amount) <> 0
$$;

-- Runs once per INSERT, so all entries of a transfer come in one. Balances move here and nowhere else.
create function ledger_entries_move_balances()
    returns trigger
    language plpgsql
    security definer
    set search_path = pg_catalog, public, pg_temp
    set enable_seqscan = off
    set enable_hashjoin = off
    set enable_mergejoin = off
    set enable_material = off
as $$
begin
    if exists (select from inserted group by transfer_id having sum(amount) <> 0) then
        raise exception 'the entries of a transfer sum to zero'
            using errcode = 'check_violation', constraint = 'ledger_entry_sums_to_zero', table = 'ledger_entry';
    end if;

    if (select count(*) from inserted)
        <> (select sum((select count(*) from ledger_entry e where e.transfer_id = i.transfer_id))
            from (select distinct transfer_id from inserted) i) then
        raise exception 'nothing is added to a transfer that was written before'
            using errcode = 'check_violation', constraint = 'ledger_entry_in_one_piece', table = 'ledger_entry';
    end if;

    -- Dynamic, so that it is planned anew for the number of entries and accounts there are.
    execute $move$
        update ledger_account a
        set balance = a.balance + moved.amount
        from (select account_id, sum(amount)::bigint as amount from inserted group by account_id) moved
        where a.id = moved.account_id and a.owner is not null
    $move$;

    if exists (
        select
        from (select account_id,
                     balance_after,
                     (sum(amount) over (partition by account_id order by id)
                         - sum(amount) over (partition by account_id))::bigint as behind
              from inserted) entry
        left join ledger_account a on a.id = entry.account_id
        where a.id is null or entry.balance_after is distinct from a.balance + entry.behind) then
        raise exception 'an entry states the balance that it leaves on its account, and none on one of the platform'
            using errcode = 'check_violation', constraint = 'ledger_entry_balance_after', table = 'ledger_entry';
    end if;
    return null;
end
$$;

create trigger ledger_entries_move_balances
    after insert on ledger_entry
    referencing new table as inserted
    for each statement execute function ledger_entries_move_balances();

create function ledger_transfers_have_entries()
    returns trigger
    language plpgsql
    security definer
    set search_path = pg_catalog, public, pg_temp
    set enable_seqscan = off
    set enable_hashjoin = off
    set enable_mergejoin = off
    set enable_material = off
as $$
begin
    if exists (select from inserted t where not exists (select from ledger_entry e where e.transfer_id = t.id)) then
        raise exception 'a transfer is written in one statement with its entries'
            using errcode = 'check_violation', constraint = 'ledger_transfer_has_entries', table = 'ledger_transfer';
    end if;
    return null;
end
$$;

create trigger ledger_transfers_have_entries
    after insert on ledger_transfer
    referencing new table as inserted
    for each statement execute function ledger_transfers_have_entries();

-- The wall: what the application's role may do. Column by column, so that no identity and no balance can be made up.
revoke all on ledger_account, ledger_transfer, ledger_entry from ${appRole};
grant select on ledger_account, ledger_transfer, ledger_entry to ${appRole};
grant insert on ledger_transfer to ${appRole};
grant insert (transfer_id, account_id, amount, balance_after) on ledger_entry to ${appRole};
revoke all on function ledger_lock(uuid[]), ledger_held(text[], uuid[]), ledger_entries_move_balances(), ledger_transfers_have_entries() from public;
grant execute on function ledger_lock(uuid[]), ledger_held(text[], uuid[]) to ${appRole};

-- The alarm: for every role, the owner included.
create function ledger_is_append_only()
    returns trigger
    language plpgsql
as $$
begin
    raise exception '% on % refused: the ledger is append-only', tg_op, tg_table_name
        using errcode = 'restrict_violation', table = tg_table_name;
end
$$;

create trigger ledger_transfer_is_append_only before update or delete on ledger_transfer
    for each statement execute function ledger_is_append_only();
create trigger ledger_transfer_is_never_truncated before truncate on ledger_transfer
    for each statement execute function ledger_is_append_only();
create trigger ledger_entry_is_append_only before update or delete on ledger_entry
    for each statement execute function ledger_is_append_only();
create trigger ledger_entry_is_never_truncated before truncate on ledger_entry
    for each statement execute function ledger_is_append_only();
create trigger ledger_account_is_never_deleted before delete on ledger_account
    for each statement execute function ledger_is_append_only();
create trigger ledger_account_is_never_truncated before truncate on ledger_account
    for each statement execute function ledger_is_append_only();
create trigger ledger_account_moves_by_entries_alone before update on ledger_account
    for each statement when (pg_trigger_depth() = 0) execute function ledger_is_append_only();
