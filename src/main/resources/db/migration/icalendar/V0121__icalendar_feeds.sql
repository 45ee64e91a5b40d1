-- Who has switched on a secret address that shows their meetings; the secret itself is nowhere.
create table icalendar_feed (
    person_id uuid not null,
    secret_hash bytea not null,
    since timestamptz not null,
    constraint icalendar_feed_pk primary key (person_id),
    constraint icalendar_feed_secret_unique unique (secret_hash)
);
