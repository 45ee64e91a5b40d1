-- What must always be true. Each query answers the rows that break it, with a sentence: none, when all is well.
-- The heading of a query is "-- <number> <part>: <what holds>"; queries are separated by a semicolon at a line's end.
-- Balances, chains and holds are recomputed from the entries alone. Runs in psql as it stands.

-- I1 ledger: all entries together sum to zero
select 'I1' as invariant, 'all entries together sum to ' || sum(amount) as violation
from ledger_entry
having sum(amount) <> 0;

-- I2 ledger: every transfer sums to zero and has two entries or more
select 'I2' as invariant,
       'transfer ' || t.id || ' has ' || count(e.id) || ' entries that sum to ' || coalesce(sum(e.amount), 0) as violation
from ledger_transfer t
left join ledger_entry e on e.transfer_id = t.id
group by t.id
having count(e.id) < 2 or sum(e.amount) <> 0;

-- I2 ledger: every entry belongs to a transfer and to an account
select 'I2' as invariant, 'entry ' || e.id || ' belongs to no transfer or no account' as violation
from ledger_entry e
left join ledger_transfer t on t.id = e.transfer_id
left join ledger_account a on a.id = e.account_id
where t.id is null or a.id is null;

-- I3 ledger: no account of a person is below zero
select 'I3' as invariant, 'account ' || a.id || ' (' || a.kind || ' of ' || a.owner || ') sums to ' || sum(e.amount) as violation
from ledger_account a
join ledger_entry e on e.account_id = a.id
where a.owner is not null
group by a.id
having sum(e.amount) < 0;

-- I3 ledger: kept balances are the sums of the entries
select 'I3' as invariant,
       'account ' || a.id || ' (' || a.kind || ' of ' || a.owner || ') keeps ' || a.balance || ', its entries sum to '
           || coalesce(e.amount, 0) as violation
from ledger_account a
left join (select account_id, sum(amount) as amount from ledger_entry group by account_id) e on e.account_id = a.id
where a.owner is not null and a.balance is distinct from coalesce(e.amount, 0);

-- I3 ledger: each entry states the balance that it left, and none on accounts of the platform
select 'I3' as invariant,
       'entry ' || e.id || ' states ' || coalesce(e.balance_after::text, 'nothing') || ', the entries until then sum to '
           || e.amount as violation
from (select id,
             account_id,
             balance_after,
             sum(amount) over (partition by account_id order by id) as amount
      from ledger_entry) e
join ledger_account a on a.id = e.account_id
where e.balance_after is distinct from case when a.owner is not null then e.amount end;

-- I4 ledger: a reference has one hold and one release at most
select 'I4' as invariant,
       t.reference_kind || ' ' || t.reference_id || ' was blocked ' || count(*) filter (where t.reason = 'BLOCK')
           || ' times and released ' || count(*) filter (where t.reason <> 'BLOCK') || ' times' as violation
from ledger_transfer t
where t.reference_id is not null
group by t.reference_kind, t.reference_id
having count(*) filter (where t.reason = 'BLOCK') > 1 or count(*) filter (where t.reason <> 'BLOCK') > 1;

-- I4 ledger: what is blocked for a reference is its whole hold until it is released, and nothing afterwards
select 'I4' as invariant,
       t.reference_kind || ' ' || t.reference_id || ' has ' || sum(e.amount) || ' blocked on account ' || e.account_id
           as violation
from ledger_transfer t
join ledger_entry e on e.transfer_id = t.id
join ledger_account a on a.id = e.account_id and a.kind = 'BLOCKED'
where t.reference_id is not null
group by t.reference_kind, t.reference_id, e.account_id
having sum(e.amount) < 0 or (sum(e.amount) > 0 and bool_or(t.reason <> 'BLOCK'));

-- I4 ledger: nothing is blocked without a reference
select 'I4' as invariant, 'entry ' || e.id || ' moves blocked credits for no reference' as violation
from ledger_entry e
join ledger_account a on a.id = e.account_id and a.kind = 'BLOCKED'
join ledger_transfer t on t.id = e.transfer_id
where t.reference_id is null;

-- I4 ledger: a release takes only what was blocked, and compensation only from goodwill
select 'I4' as invariant, 'entry ' || e.id || ' of a release moves ' || e.amount || ' on ' || a.kind as violation
from ledger_transfer t
join ledger_entry e on e.transfer_id = t.id
join ledger_account a on a.id = e.account_id
where t.reason not in ('GRANT', 'PAYOUT', 'BLOCK')
  and (e.amount > 0) <> (a.kind in ('AVAILABLE', 'REVENUE'));

-- I5 diary: no two calendar bookings of a person overlap, the expert's buffers included
select 'I5' as invariant,
       'meetings ' || a.meeting_id || ' and ' || b.meeting_id || ' overlap in the diary of ' || a.person_id as violation
from diary_entry a
join diary_entry b on b.person_id = a.person_id and b.meeting_id > a.meeting_id and b.exclusive and b.blocks && a.blocks
where a.exclusive;

-- I5 diary: every entry takes a finite time that holds its meeting, and excludes others exactly for a calendar
select 'I5' as invariant, 'entry ' || id || ' blocks ' || blocks || ' for a meeting from ' || starts_at || ' to ' || ends_at
           as violation
from diary_entry
where isempty(blocks)
   or lower_inf(blocks)
   or upper_inf(blocks)
   or not isfinite(lower(blocks))
   or not isfinite(upper(blocks))
   or starts_at >= ends_at
   or not blocks @> tstzrange(starts_at, ends_at)
   or exclusive <> (calendar_id is not null);

-- I5 diary: a meeting takes the same time of two people
select 'I5' as invariant, 'meeting ' || meeting_id || ' stands in ' || count(*) || ' diaries (' || hold || ')' as violation
from diary_entry
group by meeting_id, hold
having count(*) <> 2 or min(starts_at) <> max(starts_at) or min(ends_at) <> max(ends_at);

-- I4 settlement: a meeting is evaluated exactly when it has a settlement, and ends with what that decided
select 'I4' as invariant,
       'meeting ' || coalesce(m.id, s.meeting_id) || ' is ' || coalesce(m.status || ', ' || m.credit_status, 'unknown')
           || ', settled as ' || coalesce(s.outcome, 'nothing') as violation
from (select * from meeting where status = 'EVALUATED') m
full join settlement s on s.meeting_id = m.id
where m.id is null
   or s.meeting_id is null
   or m.credit_status <> case s.outcome
          when 'PAY' then 'PAID'
          when 'REFUND' then 'RETURNED'
          when 'REFUND_AND_COMPENSATE' then 'RETURNED_AND_COMPENSATED'
          else 'SPLIT'
      end;

-- I4 settlement: the ledger moved what the settlement says, and all of the price
select 'I4' as invariant,
       'the settlement of meeting ' || m.id || ' says ' || concat_ws(', ', s.user_returned, s.expert_paid, s.platform_fee,
           s.platform_paid) || ' and the ledger ' || concat_ws(', ', moved.to_user, moved.to_expert, moved.fee, moved.spent)
           as violation
from settlement s
join meeting m on m.id = s.meeting_id
cross join lateral (
    select coalesce(sum(e.amount) filter (where a.owner = m.user_id and a.kind = 'AVAILABLE'), 0) as to_user,
           coalesce(sum(e.amount) filter (where a.owner = m.expert_id and a.kind = 'AVAILABLE'), 0) as to_expert,
           coalesce(sum(e.amount) filter (where a.kind = 'REVENUE'), 0) as fee,
           coalesce(-sum(e.amount) filter (where a.kind = 'GOODWILL'), 0) as spent
    from ledger_transfer t
    join ledger_entry e on e.transfer_id = t.id
    join ledger_account a on a.id = e.account_id
    where t.unique_key = 'release:meeting:' || m.id) moved
where (s.user_returned, s.expert_paid, s.platform_fee, s.platform_paid)
          is distinct from (moved.to_user, moved.to_expert, moved.fee, moved.spent)
   or s.user_returned + s.expert_paid + s.platform_fee - s.platform_paid <> m.price;

-- I7 settlement: nothing is settled before the scheduled end, and silence means nothing before the limit
select 'I7' as invariant, 'meeting ' || m.id || ' was settled by ' || s.rule || ' at ' || s.settled_at as violation
from settlement s
join meeting m on m.id = s.meeting_id
where s.settled_at < m.ends_at
   or s.rule in ('BOTH_SILENT', 'USER_BLAMED_SILENT_EXPERT', 'EXPERT_BLAMED_SILENT_USER',
          'EXPERT_SAID_SMOOTH_AND_SILENCE_AGREES')
      and s.settled_at < m.ends_at + m.evaluation_limit_seconds * interval '1 second';

-- I7 settlement: answers were given between the scheduled end and the limit
select 'I7' as invariant, 'the ' || lower(p.side) || ' of meeting ' || m.id || ' answered at ' || p.answered_at as violation
from progress_answer p
join meeting m on m.id = p.meeting_id
where p.answered_at < m.ends_at
   or p.answered_at >= m.ends_at + m.evaluation_limit_seconds * interval '1 second'
   or p.person_id <> case p.side when 'USER' then m.user_id else m.expert_id end;

-- I7 settlement: an agreed meeting is due at its limit, or an administrator has to decide it
select 'I7' as invariant, 'meeting ' || m.id || ' is due at ' || coalesce(m.settlement_due_at::text, 'no time') as violation
from meeting m
left join dispute d on d.meeting_id = m.id and d.decided_at is null
where m.status = 'AGREED'
  and m.settlement_due_at is distinct from case
          when d.meeting_id is null then m.ends_at + m.evaluation_limit_seconds * interval '1 second'
      end;

-- I8 dispute: while a dispute is open, the price stays blocked
select 'I8' as invariant, 'meeting ' || d.meeting_id || ' is disputed and ' || m.status || ', ' || m.credit_status as violation
from dispute d
join meeting m on m.id = d.meeting_id
where d.decided_at is null
  and (m.status, m.credit_status) is distinct from ('AGREED', 'BLOCKED');

-- I8 dispute: one decision settles each decided dispute, and nothing else does
select 'I8' as invariant,
       'meeting ' || coalesce(d.meeting_id, s.meeting_id) || ' was decided as ' || coalesce(d.outcome, 'nothing')
           || ' and settled as ' || coalesce(s.outcome || ' by ' || s.rule, 'nothing') as violation
from (select * from dispute where decided_at is not null) d
full join settlement s on s.meeting_id = d.meeting_id
where d.meeting_id is not null and (s.rule is distinct from 'ADMINISTRATOR_DECIDED' or s.outcome is distinct from d.outcome)
   or d.meeting_id is null and s.rule = 'ADMINISTRATOR_DECIDED';
