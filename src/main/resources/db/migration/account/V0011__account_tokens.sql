-- One sign-in of a program: its refresh tokens replace each other, its access tokens name it.
create table account_token_family (
    id uuid primary key,
    account_id uuid not null constraint account_token_family_account references account,
    credential_version bigint not null,
    started_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz
);
create index account_token_family_by_account on account_token_family (account_id);
create index account_token_family_by_expiry on account_token_family (expires_at);

create table account_refresh_token (
    token_hash bytea primary key,
    family_id uuid not null
        constraint account_refresh_token_family references account_token_family on delete cascade,
    used_at timestamptz
);
create index account_refresh_token_by_family on account_refresh_token (family_id);

create table account_api_key (
    id uuid primary key,
    account_id uuid not null constraint account_api_key_account references account,
    secret_hash bytea not null constraint account_api_key_secret_unique unique,
    name text not null constraint account_api_key_name_length check (length(name) between 1 and 100),
    scopes text[] not null constraint account_api_key_scopes_some check (cardinality(scopes) > 0),
    created_at timestamptz not null
);
create index account_api_key_by_account on account_api_key (account_id);
