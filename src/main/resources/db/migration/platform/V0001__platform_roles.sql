-- The application's role may read and write rows, nothing else; modules narrow this for their append-only tables.
create extension if not exists btree_gist;

grant usage on schema public to ${appRole};
alter default privileges in schema public grant select, insert, update, delete on tables to ${appRole};
alter default privileges in schema public grant usage, select on sequences to ${appRole};
