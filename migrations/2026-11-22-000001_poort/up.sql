-- The gate: who is it, what may they, what was noted. One set for SQLite and PostgreSQL: docs/database.md.

create table gebruiker (
    id uuid primary key not null,
    gebruikersnaam text not null unique,
    naam text not null,
    functie text not null,
    telefoon text not null,
    wachtwoord text not null,
    uitgezet_op timestamptz,
    versie integer not null
);

create table gebruiker_rol (
    id uuid primary key not null,
    gebruiker_id uuid not null references gebruiker (id),
    rol text not null,
    van date not null,
    tot date
);
create index gebruiker_rol_gebruiker on gebruiker_rol (gebruiker_id);

create table team (
    id uuid primary key not null,
    naam text not null unique,
    gebied text not null,
    soort text not null,
    telefoon text not null,
    versie integer not null
);

create table team_lid (
    id uuid primary key not null,
    team_id uuid not null references team (id),
    gebruiker_id uuid not null references gebruiker (id),
    van date not null,
    tot date
);
create index team_lid_team on team_lid (team_id);
create index team_lid_gebruiker on team_lid (gebruiker_id);

-- Only the hash of the cookie is kept: who reads the table cannot take over a session.
create table sessie (
    token_hash text primary key not null,
    gebruiker_id uuid not null references gebruiker (id),
    csrf text not null,
    begonnen_op timestamptz not null,
    gezien_op timestamptz not null,
    ingetrokken_op timestamptz
);
create index sessie_gebruiker on sessie (gebruiker_id);

-- Counts of failed sign-ins per hashed key; in the database, so that several instances count together.
create table inlogpoging (
    sleutel text primary key not null,
    venster_begin timestamptz not null,
    aantal integer not null
);

-- Who did or saw what. Ids, codes and field names only: never a value, never free text. Never updated.
create table spoor (
    id uuid primary key not null,
    op timestamptz not null,
    gebruiker_id uuid,
    gebeurtenis text not null,
    recht text not null,
    gelukt boolean not null,
    casus_id uuid,
    persoon_id uuid,
    object_id uuid,
    filter text,
    aantal integer,
    velden text
);
create index spoor_casus on spoor (casus_id, id);
create index spoor_persoon on spoor (persoon_id, id);
create index spoor_gebruiker on spoor (gebruiker_id, id);

-- What somebody is typing and has not handed in yet. Encrypted; only for its own writer.
create table concept (
    id uuid primary key not null,
    gebruiker_id uuid not null references gebruiker (id),
    formulier text not null,
    inhoud text not null,
    gewijzigd_op timestamptz not null,
    unique (gebruiker_id, formulier)
);

create table teller (
    naam text primary key not null,
    waarde bigint not null
);
