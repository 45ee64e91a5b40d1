-- Profiles of experts. Name and zone are copies of the account's, kept for searching and listing with one statement.
create extension if not exists pg_trgm;

create table expert_profile (
    person_id uuid not null,
    handle text not null,
    display_name text not null,
    zone text not null,
    headline text not null,
    bio text not null,
    skills text[] not null,
    languages text[] not null,
    published boolean not null,
    rating_stars bigint not null default 0,
    rating_count bigint not null default 0,
    version bigint not null default 0,
    sort_name text not null,
    search_text text not null,
    search_skills text[] not null,
    search_languages text[] not null,
    constraint expert_profile_pk primary key (person_id),
    constraint expert_profile_handle_unique unique (handle),
    constraint expert_profile_handle_form check (handle ~ '^[a-z0-9-]{3,40}$'),
    constraint expert_profile_headline_length check (char_length(headline) <= 160),
    constraint expert_profile_bio_length check (char_length(bio) <= 5000),
    constraint expert_profile_skills_count check (cardinality(skills) <= 30),
    constraint expert_profile_languages_count check (cardinality(languages) <= 20),
    constraint expert_profile_rating_possible check (rating_count >= 0 and rating_stars between rating_count and rating_count * 5)
);

create index expert_profile_by_name on expert_profile (sort_name collate "C", person_id) where published;
create index expert_profile_by_text on expert_profile using gin (search_text gin_trgm_ops) where published;
create index expert_profile_by_skill on expert_profile using gin (search_skills) where published;
create index expert_profile_by_language on expert_profile using gin (search_languages) where published;

create table offering (
    id uuid not null,
    expert_id uuid not null,
    title text not null,
    description text not null,
    minutes integer not null,
    price bigint not null,
    skill text,
    location_kind text not null,
    location_detail text not null,
    withdrawn boolean not null default false,
    version bigint not null default 0,
    constraint offering_pk primary key (id),
    constraint offering_expert_fk foreign key (expert_id) references expert_profile (person_id),
    constraint offering_title_length check (char_length(title) between 1 and 120),
    constraint offering_description_length check (char_length(description) <= 5000),
    constraint offering_minutes_bounds check (minutes between 5 and 720),
    constraint offering_price_bounds check (price between 0 and 1000000),
    constraint offering_skill_length check (char_length(skill) between 1 and 50),
    constraint offering_location_kind_known check (location_kind in ('ROOM', 'URL', 'PHONE', 'PLACE')),
    constraint offering_location_detail_length check (char_length(location_detail) <= 500)
);

create index offering_by_expert on offering (expert_id, id) where not withdrawn;
