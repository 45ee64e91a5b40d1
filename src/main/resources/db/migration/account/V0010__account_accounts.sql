create table account (
    id uuid primary key,
    email text not null
        constraint account_email_unique unique
        constraint account_email_canonical check (email = lower(email) and length(email) between 3 and 254),
    display_name text not null constraint account_display_name_length check (length(display_name) between 1 and 100),
    password_hash text not null constraint account_password_hash_length check (length(password_hash) <= 200),
    roles text[] not null
        constraint account_roles_known check (roles <@ array['USER', 'EXPERT', 'ADMIN'] and 'USER' = any (roles)),
    zone text not null constraint account_zone_length check (length(zone) <= 64),
    locale text not null constraint account_locale_known check (locale in ('en', 'de', 'cs', 'sk')),
    enabled boolean not null,
    credential_version bigint not null,
    version bigint not null,
    created_at timestamptz not null
);
revoke delete on account from ${appRole};

-- What somebody typed when registering, kept until they prove the address; no account exists before that.
create table account_registration (
    token_hash bytea primary key,
    email text not null,
    display_name text not null,
    password_hash text not null,
    zone text not null,
    locale text not null,
    expires_at timestamptz not null
);
create index account_registration_by_email on account_registration (email);
create index account_registration_by_expiry on account_registration (expires_at);

create table account_password_reset (
    token_hash bytea primary key,
    account_id uuid not null constraint account_password_reset_account references account,
    expires_at timestamptz not null
);
create index account_password_reset_by_account on account_password_reset (account_id);
create index account_password_reset_by_expiry on account_password_reset (expires_at);
