-- Files that the sides of a meeting give each other. Bytes are rows of limited size, so that neither writing nor reading
-- ever holds a file as a whole, and they go with their file.

create table attachment_file (
    id uuid not null,
    begun_at timestamptz not null,
    constraint attachment_file_pk primary key (id)
);

create index attachment_file_by_begin on attachment_file (begun_at);

create table attachment_chunk (
    file_id uuid not null,
    position int not null,
    bytes bytea not null,
    constraint attachment_chunk_pk primary key (file_id, position),
    constraint attachment_chunk_file_fk foreign key (file_id) references attachment_file (id) on delete cascade,
    constraint attachment_chunk_position_counted check (position >= 0),
    constraint attachment_chunk_bounded check (octet_length(bytes) between 1 and 1048576)
);

-- What is compressed already is not compressed again.
alter table attachment_chunk alter column bytes set storage external;

create table attachment (
    id uuid not null,
    meeting_id uuid not null,
    uploader_id uuid not null,
    name text not null,
    kind text not null,
    size bigint not null,
    uploaded_at timestamptz not null,
    constraint attachment_pk primary key (id),
    constraint attachment_file_fk foreign key (id) references attachment_file (id),
    constraint attachment_name_bounded check (char_length(name) between 1 and 120),
    constraint attachment_name_plain check (name !~ '[[:cntrl:]/\\]'),
    constraint attachment_size_positive check (size > 0),
    constraint attachment_time_finite check (isfinite(uploaded_at))
);

create index attachment_by_meeting on attachment (meeting_id, id);

-- How much of a quota is used. One row each, so that uploads at once wait for each other where they share a quota.
create table attachment_use (
    owner_id uuid not null,
    used bigint not null,
    constraint attachment_use_pk primary key (owner_id),
    constraint attachment_use_counted check (used >= 0)
);

revoke update, truncate on attachment, attachment_file, attachment_chunk from ${appRole};
