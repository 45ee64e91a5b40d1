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
group by a.id, a.kind, a.owner
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

-- I4 meetings: what is blocked for a meeting is its price while it says BLOCKED, and nothing otherwise
select 'I4' as invariant,
       'meeting ' || coalesce(m.id, held.id) || ' says ' || coalesce(m.credit_status, 'nothing') || ' at a price of '
           || coalesce(m.price, 0) || ', ' || coalesce(held.amount, 0) || ' are blocked' as violation
from (select id, user_id, credit_status, price from meeting where credit_status = 'BLOCKED' and price > 0) m
full join (
    select t.reference_id as id, a.owner, sum(e.amount) as amount
    from ledger_transfer t
    join ledger_entry e on e.transfer_id = t.id
    join ledger_account a on a.id = e.account_id and a.kind = 'BLOCKED'
    where t.reference_kind = 'meeting'
    group by t.reference_id, a.owner
    having sum(e.amount) <> 0
) held on held.id = m.id and held.owner = m.user_id
where m.price is distinct from held.amount;

-- I4 meetings: credits left a meeting's hold as the meeting says
select 'I4' as invariant,
       'meeting ' || m.id || ' says ' || m.credit_status || ', its credits were released as '
           || coalesce(t.reason, 'nothing') as violation
from meeting m
left join ledger_transfer t
    on t.reference_kind = 'meeting' and t.reference_id = m.id and t.reason <> 'BLOCK'
where m.price > 0
  and t.reason is distinct from case m.credit_status
      when 'PAID' then 'PAYMENT'
      when 'RETURNED' then 'RETURN'
      when 'REIMBURSED_CANCELLATION' then 'LATE_CANCELLATION'
      when 'RETURNED_AND_COMPENSATED' then 'RETURN_AND_COMPENSATION'
      when 'SPLIT' then 'SPLIT'
  end;

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

-- I5 calendars: agreed and awaited calendar bookings of one expert never overlap
select 'I5' as invariant,
       'meeting ' || m.id || ' of expert ' || m.expert_id || ' begins before an earlier calendar booking ends' as violation
from (select id,
             expert_id,
             starts_at,
             max(ends_at) over (partition by expert_id order by starts_at, id
                 rows between unbounded preceding and 1 preceding) as busy_until
      from meeting
      where calendar_id is not null and status in ('AWAITING_APPROVAL', 'AGREED')) m
where m.busy_until > m.starts_at;

-- I5 calendars: agreed and awaited calendar bookings stand in the diaries of both sides
select 'I5' as invariant,
       'meeting ' || m.id || ' is missing in the diary of person ' || side.person_id as violation
from meeting m
cross join lateral (values (m.user_id), (m.expert_id)) side (person_id)
left join diary_entry d
    on d.meeting_id = m.id and d.person_id = side.person_id and d.hold = 'MEETING'
    and d.starts_at = m.starts_at and d.ends_at = m.ends_at
where m.calendar_id is not null and m.status in ('AWAITING_APPROVAL', 'AGREED') and d.id is null;

-- I6 answers: an idempotency key is kept together with the answer of its one command
select 'I6' as invariant, 'the key ' || k.key || ' of ' || k.caller || ' has no answer' as violation
from idempotency_key k
where k.answer is null;

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

-- I10 links: nobody attends before the link opens or after it closes
select 'I10' as invariant,
       'participant ' || p.id || ' of meeting ' || m.id || ' attended at ' || a.attended_at || ', scheduled for '
           || a.scheduled_at as violation
from meeting_attendance a
join meeting_participant p on p.id = a.participant_id
join meeting m on m.id = p.meeting_id
where a.attended_at < a.scheduled_at - m.link_opens_before_seconds * interval '1 second'
   or a.attended_at > a.scheduled_at + (m.ends_at - m.starts_at) + m.link_closes_after_seconds * interval '1 second';

-- I10 links: nobody attends a meeting that was called off before
select 'I10' as invariant, 'meeting ' || e.meeting_id || ' was attended after it was called off' as violation
from timeline_event e
where e.type in ('USER_ATTENDED', 'EXPERT_ATTENDED', 'GUEST_ATTENDED', 'COLLABORATOR_JOINED')
  and exists (
    select
    from timeline_event earlier
    where earlier.meeting_id = e.meeting_id
      and earlier.sequence < e.sequence
      and earlier.type in ('REJECTED_BY_USER', 'REJECTED_BY_EXPERT', 'CANCELLED_BY_USER', 'CANCELLED_BY_EXPERT', 'EXPIRED'));

-- I10 links: nobody visits a room outside its window, nor one that was deleted
select 'I10' as invariant,
       'visit ' || v.id || ' of room ' || r.meeting_id || ' began at ' || v.first_seen as violation
from room_visit v
join video_room r on r.meeting_id = v.meeting_id and r.generation = v.generation
where r.deleted or v.first_seen < r.opens_at or v.first_seen > r.closes_at;
