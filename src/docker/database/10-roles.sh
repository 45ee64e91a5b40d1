#!/bin/sh
# Makes Parley's database and its two roles, once, when the server's data directory is new: the owner changes the
# schema, the application's role only reads and writes what the migrations let it.
set -eu

psql --no-psqlrc --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  --set owner_password="$PARLEY_OWNER_PASSWORD" --set app_password="$PARLEY_APP_PASSWORD" <<'SQL'
create role parley_owner login password :'owner_password';
create role parley_app login password :'app_password';
create database parley owner parley_owner;
revoke all on database parley from public;
grant connect on database parley to parley_app;
SQL
