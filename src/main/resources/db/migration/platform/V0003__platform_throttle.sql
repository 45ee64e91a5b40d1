-- Counted attempts, one row for each bucket and window; rows whose window is over are swept by those who count.
create table throttle (
    bucket text primary key constraint throttle_bucket_length check (length(bucket) <= 200),
    hits int not null,
    ends_at timestamptz not null
);
create index throttle_by_end on throttle (ends_at);
