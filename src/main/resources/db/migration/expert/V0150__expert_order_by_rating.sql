-- The mean as people see it, in tenths of a star, so that experts are found and ordered by what is shown; 0 without ratings.
alter table expert_profile
    add column rating_tenths integer not null generated always as (
        case when rating_count = 0 then 0 else cast(round(10.0 * rating_stars / rating_count) as integer) end) stored;

create index expert_profile_by_rating
    on expert_profile ((-rating_tenths), (-rating_count), sort_name collate "C", person_id) where published;
