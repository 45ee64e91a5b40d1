-- One booking by REST, statement by statement, as BookingStatements prints it. Run by BookingBench with -M prepared,
-- like the driver. What the application computes itself (ids, times) comes as further columns of the first statement;
-- the bench_ table stands for the access token that a client carries.
\set n :n + 1
\set number (:n + :client_id * 5) % 40
\if :known = 0
select account, family from bench_session where client = :client_id \gset
\set known 1
\endif
select a.id, a.display_name, a.roles, null::text[] as scopes,
    t.starts, t.starts + interval '30 minutes' as ends, t.starts - interval '3 days' as around_from,
    t.starts + interval '3 days' as around_until, t.starts - interval '15 minutes' as opens,
    t.starts + interval '90 minutes' as closes, t.starts + interval '168 hours 30 minutes' as due,
    clock_timestamp() as now, 'bench-' || cast(:number as int) as slug, uuidv7() as meeting, uuidv7() as entry_1,
    uuidv7() as entry_2, uuidv7() as transfer, uuidv7() as part_1, uuidv7() as part_2, uuidv7() as link_1,
    uuidv7() as link_2
from account_token_family f join account a on a.id = f.account_id
    cross join lateral (select to_timestamp(cast(:first as bigint) + cast(:n as int) * 1800) as starts) t
where f.id = :family and a.id = :account and f.revoked_at is null
    and a.enabled and a.credential_version = f.credential_version \gset
begin;
select c.*, s.zone as followed_zone, s.weekly_hours as followed_weekly, s.date_overrides as followed_overrides,
    not c.removed and coalesce(g.active, true) as open,
    (select coalesce(jsonb_agg(jsonb_build_object(
            'person', m.person_id, 'priority', m.priority, 'weight', m.weight, 'accepted', m.accepted,
            'published', p.person_id is not null, 'schedule', m.schedule_id, 'zone', ms.zone,
            'weekly', ms.weekly_hours, 'overrides', ms.date_overrides) order by m.position), '[]')
        from calendar_member m
        left join published_expert p on p.person_id = m.person_id
        left join schedule ms on ms.id = m.schedule_id
        where m.calendar_id = c.id and c.type <> 'PERSONAL') as team,
    (select coalesce(jsonb_agg(jsonb_build_object(
            'offering', v.offering_id, 'before', v.buffer_before_minutes, 'after', v.buffer_after_minutes,
            'charge', v.charge, 'staff', v.staff) order by v.position), '[]')
        from calendar_service v where v.calendar_id = c.id and c.type = 'SERVICE') as services
from booking_calendar c
left join schedule s on s.id = c.schedule_id
left join calendar_group_entry e on e.calendar_id = c.id
left join calendar_group g on g.id = e.group_id
where c.id = (select calendar_id from booking_address where slug = :slug) \gset calendar_
select o.* from offering o join published_expert p on p.person_id = o.expert_id
where o.id = any(cast(array[:calendar_offering_id] as uuid[])) and not o.withdrawn;
select id, email, display_name, roles, zone, locale, enabled, version from account where id = :calendar_owner_id;
select diary_lock(cast(array[:calendar_owner_id, :account] as uuid[]));
select person_id, meeting_id, cast(null as uuid) as calendar_id, starts_at, lower(blocks) as busy_from,
    upper(blocks) as busy_until
from diary_entry
where person_id = any(cast(array[:calendar_owner_id] as uuid[])) and starts_at > :around_from and starts_at < :around_until
    and meeting_id is distinct from cast(null as uuid)
union all
select person_id, null, null, starts_at, starts_at, ends_at
from blocked_time
where person_id = any(cast(array[:calendar_owner_id] as uuid[])) and ends_at > :around_from and starts_at < :around_until
union all
select person_id, null, null, starts_at, greatest(starts_at, :around_from), least(ends_at, :around_until)
from connected_busy_time
where person_id = any(cast(array[:calendar_owner_id] as uuid[])) and ends_at > :around_from and starts_at < :around_until
order by person_id, busy_from;
select exists (select from diary_entry
    where exclusive and person_id = :account and meeting_id is distinct from cast(null as uuid)
        and blocks && tstzrange(:starts, :ends));
insert into diary_entry
    (id, person_id, meeting_id, calendar_id, hold, starts_at, ends_at, blocks, exclusive, booked_at)
values (:entry_1, :calendar_owner_id, :meeting, :calendar_id, 'MEETING', :starts, :ends, tstzrange(:starts, :ends), true,
        coalesce((select booked_at from diary_entry
            where meeting_id = :meeting and person_id = :calendar_owner_id and hold = 'MEETING'), :now)),
    (:entry_2, :account, :meeting, :calendar_id, 'MEETING', :starts, :ends, tstzrange(:starts, :ends), true,
        coalesce((select booked_at from diary_entry
            where meeting_id = :meeting and person_id = :account and hold = 'MEETING'), null));
insert into meeting (id, version, status, credit_status, topic, starts_at, ends_at, location_kind,
    location_detail, price, calendar_id, offering_id, user_id, expert_id, approved_by_user,
    approved_by_expert, user_cancels, user_reschedules, new_starts_at, new_by, platform_fee_percent, late_cancellation_percent,
    compensation_percent, late_cancellation_limit_seconds, evaluation_limit_seconds,
    link_opens_before_seconds, link_closes_after_seconds, silent_user_after_expert_smooth,
    settlement_due_at, stars, rating_text, created_at)
values (:meeting, 1, 'AGREED', 'BLOCKED', 'A review', :starts, :ends, 'ROOM',
    '', 10, :calendar_id, :calendar_offering_id, :account, :calendar_owner_id, true,
    true, true, true, null, null, 20, 50,
    50, 172800, 604800,
    900, 3600, 'PAY',
    :due, null, null, :now);
with appended as (
insert into timeline_event (meeting_id, at, type, actor, audience, data)
select meeting_id, at, type, actor, audience, data from unnest(
    cast(array[:meeting, :meeting, :meeting, :meeting] as uuid[]),
    cast(array[:now, :now, :now, :now] as timestamptz[]),
    cast('{REQUESTED_BY_USER,CREDITS_BLOCKED,APPROVED_BY_EXPERT,VIDEO_MEETING_CREATED}' as text[]),
    cast(array[:account, null, :calendar_owner_id, null] as uuid[]),
    cast('{BOTH,BOTH,BOTH,BOTH}' as text[]),
    array[jsonb_build_object('startsAt', cast(:starts as text), 'endsAt', cast(:ends as text), 'price', 10),
        jsonb_build_object('amount', 10), jsonb_build_object(),
        jsonb_build_object('opensAt', cast(:opens as text), 'closesAt', cast(:closes as text))])
    with ordinality e (meeting_id, at, type, actor, audience, data, place)
order by place
returning sequence, meeting_id, type)
insert into timeline_untold (sequence, meeting_id)
select sequence, meeting_id from appended where type = any(cast('{REQUESTED_BY_USER,PROPOSED_BY_EXPERT,APPROVED_BY_USER,APPROVED_BY_EXPERT,REJECTED_BY_USER,REJECTED_BY_EXPERT,CANCELLED_BY_USER,CANCELLED_BY_EXPERT,EXPIRED,NEW_TIME_PROPOSED_BY_USER,NEW_TIME_PROPOSED_BY_EXPERT,NEW_TIME_ACCEPTED_BY_USER,NEW_TIME_ACCEPTED_BY_EXPERT,NEW_TIME_DECLINED_BY_USER,NEW_TIME_DECLINED_BY_EXPERT,NEW_TIME_WITHDRAWN_BY_USER,NEW_TIME_WITHDRAWN_BY_EXPERT,NEW_TIME_LAPSED,EXPERT_REASSIGNED,DETAILS_CHANGED_BY_EXPERT,PAYMENT_TRANSFERRED_TO_EXPERT,PAYMENT_RETURNED_TO_USER,DISPUTE_OPENED,DISPUTE_DECIDED}' as text[]));
select max(id) filter (where kind = 'AVAILABLE') as available_id, max(id) filter (where kind = 'BLOCKED') as blocked_id,
    max(balance) filter (where kind = 'AVAILABLE') - 10 as available_after,
    max(balance) filter (where kind = 'BLOCKED') + 10 as blocked_after
from ledger_lock(cast(array[:account] as uuid[])) \gset
select exists (select from ledger_transfer where unique_key = 'block' || ':' || 'meeting' || ':' || cast(:meeting as text));
with transfers as (
    insert into ledger_transfer (id, reason, reference_kind, reference_id, unique_key, actor, note, at)
    select cast(id as uuid), reason, reference_kind, cast(reference_id as uuid),
           unique_key, cast(actor as uuid), note, cast(:now as timestamptz)
    from unnest(cast(array[:transfer] as text[]), cast('{BLOCK}' as text[]), cast('{meeting}' as text[]),
                cast(array[:meeting] as text[]), array['block' || ':' || 'meeting' || ':' || cast(:meeting as text)],
                cast('{NULL}' as text[]), cast('{NULL}' as text[]))
        as header (id, reason, reference_kind, reference_id, unique_key, actor, note)
)
insert into ledger_entry (transfer_id, account_id, amount, balance_after)
select cast(transfer_id as uuid), account_id, amount, balance_after
from unnest(cast(array[:transfer, :transfer] as text[]), cast(array[:available_id, :blocked_id] as bigint[]),
            cast('{-10,10}' as bigint[]), cast(array[:available_after, :blocked_after] as bigint[])) with ordinality
    as entry (transfer_id, account_id, amount, balance_after, position)
order by position;
insert into video_room as room (meeting_id, opens_at, closes_at, generation, deleted)
values (:meeting, :opens, :closes, 1, false)
on conflict (meeting_id) do update
   set opens_at = excluded.opens_at, closes_at = excluded.closes_at,
       generation = room.generation + 1, deleted = false;
insert into meeting_participant (id, meeting_id, person_id, role, link_id, generation)
values (:part_1, :meeting, :account, 'USER', :link_1, 1),
    (:part_2, :meeting, :calendar_owner_id, 'EXPERT', :link_2, 1);
select id, email, display_name, roles, zone, locale, enabled, version from account where id in (:account, :calendar_owner_id);
select * from expert_profile where person_id = any(cast(array[:calendar_owner_id] as uuid[]));
select id, slug from booking_calendar where id = any(cast(array[:calendar_id] as uuid[]));
select b.*, array(select o.meeting_id from meeting_booking o
    where o.booking_id = b.booking_id and o.meeting_id <> b.meeting_id order by o.meeting_id) as together
from meeting_booking b where b.meeting_id = any(cast(array[:meeting] as uuid[]));
select asked.id from unnest(cast(array[:meeting] as uuid[]), cast(array[:starts] as timestamptz[]),
        cast(array[:ends] as timestamptz[])) as asked (id, starts_at, ends_at)
cross join lateral (select from diary_entry e
    where e.person_id = :account and e.hold = 'MEETING' and e.meeting_id <> asked.id
        and e.starts_at > asked.starts_at - interval '24 hours' and e.starts_at < asked.ends_at
        and e.ends_at > asked.starts_at
    limit 1) as other;
select * from meeting_participant where meeting_id = any(cast(array[:meeting] as uuid[])) and person_id = :account;
commit;
