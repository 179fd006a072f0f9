-- What runs beside the route.

-- Who holds regie. No open row cannot be: the inwoner holds it from the melding on (domain.md 5.2).
create table regie (
    id uuid primary key not null,
    casus_id uuid not null references casus (id),
    soort text not null,
    gebruiker_id uuid references gebruiker (id),
    sinds date not null,
    tot date,
    waarom text not null,
    gronden text not null,
    met_inwoner text not null,
    niet_afgesproken_reden text not null,
    evalueren_op date,
    vastgelegd_door uuid not null references gebruiker (id)
);
create index regie_casus on regie (casus_id, tot);
create index regie_gebruiker on regie (gebruiker_id);
create index regie_vastgelegd on regie (vastgelegd_door);

create table wachtplek (
    id uuid primary key not null,
    casus_id uuid not null references casus (id),
    team_id uuid not null references team (id),
    soort text not null,
    sinds date not null,
    tot date,
    contact_gebruiker_id uuid references gebruiker (id),
    contact_afspraak text not null,
    overbrugging text not null,
    overbrugging_aangenomen boolean,
    toegewezen_aan uuid references gebruiker (id),
    afwijking_reden text not null,
    einde_reden text not null,
    versie integer not null
);
create index wachtplek_casus on wachtplek (casus_id);
create index wachtplek_team on wachtplek (team_id, tot);
create index wachtplek_contact on wachtplek (contact_gebruiker_id);
create index wachtplek_toegewezen on wachtplek (toegewezen_aan);

-- A yes/no fact that counts for the order, with date and source (domain.md 4.7).
create table wachtplek_feit (
    id uuid primary key not null,
    wachtplek_id uuid not null references wachtplek (id),
    feit text not null,
    sinds date not null,
    bron text not null,
    unique (wachtplek_id, feit)
);
