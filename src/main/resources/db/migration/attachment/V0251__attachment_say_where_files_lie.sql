-- Bytes lie in the database or in an object store; each file says where, so that the setting may change.
alter table attachment_file
    add place text not null default 'DATABASE'
        constraint attachment_file_place check (place in ('DATABASE', 'S3'));
alter table attachment_file alter column place drop default;

-- Files without an attachment are looked for in the order of their ids.
drop index attachment_file_by_begin;
