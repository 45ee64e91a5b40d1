-- Organisations, who is in them, and who was asked.
create table organisation (
    id uuid not null,
    name text not null,
    slug text not null,
    version bigint not null default 1,
    constraint organisation_pk primary key (id),
    constraint organisation_slug_once unique (slug)
);

create table organisation_member (
    organisation_id uuid not null,
    person_id uuid not null,
    role text not null,
    constraint organisation_member_pk primary key (organisation_id, person_id),
    constraint organisation_member_organisation_fk foreign key (organisation_id)
        references organisation (id) on delete cascade,
    constraint organisation_member_role_known check (role in ('MANAGER', 'EXPERT', 'OBSERVER'))
);

create index organisation_member_by_person on organisation_member (person_id);

create table organisation_invitation (
    id uuid not null,
    organisation_id uuid not null,
    email text not null,
    role text not null,
    constraint organisation_invitation_pk primary key (id),
    constraint organisation_invitation_organisation_fk foreign key (organisation_id)
        references organisation (id) on delete cascade,
    constraint organisation_invitation_once unique (organisation_id, email),
    constraint organisation_invitation_role_known check (role in ('MANAGER', 'EXPERT', 'OBSERVER'))
);

create index organisation_invitation_by_email on organisation_invitation (email);

-- Teams as a tree of one organisation, and how their members call others into a running meeting.
create table team (
    id uuid not null,
    organisation_id uuid not null,
    parent_id uuid,
    name text not null,
    collaborators boolean not null default false,
    masked boolean not null default false,
    view_only boolean not null default false,
    specialists boolean not null default false,
    version bigint not null default 1,
    constraint team_pk primary key (id),
    constraint team_of_organisation unique (organisation_id, id),
    constraint team_organisation_fk foreign key (organisation_id) references organisation (id) on delete cascade,
    constraint team_parent_fk foreign key (organisation_id, parent_id) references team (organisation_id, id)
        on delete cascade,
    constraint team_not_below_itself check (parent_id <> id)
);

create index team_by_parent on team (organisation_id, parent_id);

-- Only members of the organisation; whoever leaves it leaves its teams.
create table team_member (
    team_id uuid not null,
    organisation_id uuid not null,
    person_id uuid not null,
    constraint team_member_pk primary key (team_id, person_id),
    constraint team_member_team_fk foreign key (organisation_id, team_id) references team (organisation_id, id)
        on delete cascade,
    constraint team_member_member_fk foreign key (organisation_id, person_id)
        references organisation_member (organisation_id, person_id) on delete cascade
);

create index team_member_by_member on team_member (organisation_id, person_id);
create index team_member_by_person on team_member (person_id);
