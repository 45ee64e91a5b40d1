-- A meeting with the terms it was agreed under. What may go together with what is said once more here, so that no
-- program can write a state that product.md does not know.
create table meeting (
    id uuid primary key,
    version bigint not null,
    status text not null constraint meeting_status check (
        status in ('AWAITING_APPROVAL', 'AGREED', 'EVALUATED', 'REJECTED', 'CANCELLED', 'EXPIRED')),
    credit_status text not null,
    topic text not null constraint meeting_topic_length check (char_length(topic) between 1 and 200),
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    location_kind text not null constraint meeting_location_kind check (location_kind in ('ROOM', 'URL', 'PHONE', 'PLACE')),
    location_detail text not null constraint meeting_location_detail_length check (char_length(location_detail) <= 500),
    price bigint not null constraint meeting_price check (price between 0 and 1000000),
    calendar_id uuid,
    offering_id uuid,
    user_id uuid not null,
    expert_id uuid not null,
    approved_by_user boolean not null,
    approved_by_expert boolean not null,
    new_starts_at timestamptz,
    new_by text constraint meeting_new_by check (new_by in ('USER', 'EXPERT')),
    platform_fee_percent int not null,
    late_cancellation_percent int not null,
    compensation_percent int not null,
    late_cancellation_limit_seconds bigint not null,
    evaluation_limit_seconds bigint not null,
    link_opens_before_seconds bigint not null,
    link_closes_after_seconds bigint not null,
    silent_user_after_expert_smooth text not null constraint meeting_silent_user check (
        silent_user_after_expert_smooth in ('PAY', 'DISPUTE')),
    settlement_due_at timestamptz,
    stars int constraint meeting_stars check (stars between 1 and 5),
    rating_text text constraint meeting_rating_text_length check (char_length(rating_text) <= 2000),
    created_at timestamptz not null,
    constraint meeting_ends_after_it_starts check (starts_at < ends_at),
    constraint meeting_has_two_persons check (user_id <> expert_id),
    constraint meeting_new_time_is_whole check ((new_starts_at is null) = (new_by is null)),
    constraint meeting_credits_fit_status check (
        case status
            when 'AWAITING_APPROVAL' then credit_status in ('NONE', 'BLOCKED')
            when 'AGREED' then credit_status = 'BLOCKED'
            when 'EVALUATED' then credit_status in ('PAID', 'RETURNED', 'RETURNED_AND_COMPENSATED', 'SPLIT')
            when 'CANCELLED' then credit_status in ('NONE', 'RETURNED', 'REIMBURSED_CANCELLATION')
            else credit_status in ('NONE', 'RETURNED')
        end),
    constraint meeting_agreed_by_both check (
        status not in ('AGREED', 'EVALUATED') or (approved_by_user and approved_by_expert)),
    constraint meeting_due_only_while_agreed check (settlement_due_at is null or status = 'AGREED'),
    constraint meeting_rated_after_evaluation check (stars is null or status = 'EVALUATED')
) with (fillfactor = 80);

create index meeting_settlement_due on meeting (settlement_due_at, id) where settlement_due_at is not null;
create index meeting_approval_due on meeting (starts_at, id) where status = 'AWAITING_APPROVAL';
create index meeting_new_time_due on meeting (least(starts_at, new_starts_at), id) where new_starts_at is not null;
create index meeting_of_user on meeting (user_id, starts_at, id);
create index meeting_of_expert on meeting (expert_id, starts_at, id);
