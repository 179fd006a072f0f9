-- What every step of the route leans on.

create table wijk (
    code text primary key not null,
    naam text not null
);

create table buurt (
    code text primary key not null,
    wijkcode text not null references wijk (code),
    naam text not null
);
create index buurt_wijk on buurt (wijkcode);

create table team_wijk (
    id uuid primary key not null,
    team_id uuid not null references team (id),
    wijkcode text not null references wijk (code),
    van date not null,
    tot date,
    zekerheid text not null
);
create index team_wijk_team on team_wijk (team_id);
create index team_wijk_wijk on team_wijk (wijkcode);

-- bsn: encrypted; bsn_sleutel: keyed hash to find it by (design.md 5.7).
create table persoon (
    id uuid primary key not null,
    voornaam text not null,
    tussenvoegsel text not null,
    achternaam text not null,
    geboortenaam text not null,
    geboortedatum date,
    overleden_op date,
    bsn text,
    bsn_sleutel text unique,
    telefoon text not null,
    email text not null,
    straat text not null,
    huisnummer text not null,
    postcode text not null,
    woonplaats text not null,
    wijkcode text references wijk (code),
    buurtcode text references buurt (code),
    taal text not null,
    tolk boolean not null,
    contactvoorkeur text not null,
    sorteernaam text not null,
    aangemaakt_op timestamptz not null,
    versie integer not null
);
create index persoon_sorteernaam on persoon (sorteernaam, id);
create index persoon_geboortedatum on persoon (geboortedatum);
create index persoon_wijk on persoon (wijkcode);
create index persoon_buurt on persoon (buurtcode);

-- The words somebody can be found by, folded (kit/tekst.rs); prefix search is a range on woord.
create table persoon_zoekwoord (
    id uuid primary key not null,
    persoon_id uuid not null references persoon (id),
    woord text not null
);
create index persoon_zoekwoord_woord on persoon_zoekwoord (woord, persoon_id);
create index persoon_zoekwoord_persoon on persoon_zoekwoord (persoon_id, woord);

create table huishouden (
    id uuid primary key not null,
    naam text not null,
    versie integer not null
);

create table huishouden_lid (
    id uuid primary key not null,
    huishouden_id uuid not null references huishouden (id),
    persoon_id uuid not null references persoon (id),
    rol text not null,
    woont_in boolean not null,
    gezag boolean not null,
    mantelzorger boolean not null,
    van date not null,
    tot date
);
create index huishouden_lid_huishouden on huishouden_lid (huishouden_id);
create index huishouden_lid_persoon on huishouden_lid (persoon_id);

create table voorziening (
    id uuid primary key not null,
    naam text not null,
    soort text not null,
    leefgebieden text not null,
    doelgroep text not null,
    wijken text not null,
    omschrijving text not null,
    eigen_bijdrage text not null,
    zekerheid text not null,
    bron text not null,
    zoektekst text not null
);

create table product (
    id uuid primary key not null,
    wet text not null,
    code text not null,
    naam text not null,
    soort text not null,
    beslist text not null,
    opmerking text not null,
    zekerheid text not null,
    actief boolean not null
);

create table partner (
    id uuid primary key not null,
    naam text not null,
    afkorting text not null,
    soort text not null,
    domein text not null,
    rol text not null,
    toelichting text not null
);

create table begrip (
    id uuid primary key not null,
    term text not null unique,
    definitie text not null,
    bron text not null
);

create table gelijkgestelde_dag (
    datum date primary key not null,
    omschrijving text not null,
    zekerheid text not null,
    bron text not null
);

create table casus (
    id uuid primary key not null,
    nummer text not null unique,
    persoon_id uuid references persoon (id),
    huishouden_id uuid references huishouden (id),
    team_id uuid not null references team (id),
    fase text not null,
    hulpvraag text not null,
    gemeld_op date not null,
    spoed boolean not null,
    besloten boolean not null,
    vorige_casus_id uuid references casus (id),
    laatste_contact date,
    afgesloten_op date,
    versie integer not null
);
create index casus_persoon on casus (persoon_id);
create index casus_huishouden on casus (huishouden_id);
create index casus_team_fase on casus (team_id, fase, gemeld_op, id);
-- The team's list: open ones, oldest melding first, page by page.
create index casus_team_open on casus (team_id, gemeld_op, id) where afgesloten_op is null;
create index casus_vorige on casus (vorige_casus_id);

-- The laws in play; one line a law, with the reason it came into view.
create table casus_wet (
    id uuid primary key not null,
    casus_id uuid not null references casus (id),
    wet text not null,
    sinds date not null,
    unique (casus_id, wet)
);

-- Who has a role in the casus, from when until when.
create table betrokkenheid (
    id uuid primary key not null,
    casus_id uuid not null references casus (id),
    gebruiker_id uuid not null references gebruiker (id),
    rol text not null,
    van date not null,
    tot date,
    reden text not null
);
create index betrokkenheid_casus on betrokkenheid (casus_id);
create index betrokkenheid_gebruiker on betrokkenheid (gebruiker_id, tot);

-- Organisations around the household, with whom to ring.
create table betrokken_partij (
    id uuid primary key not null,
    casus_id uuid not null references casus (id),
    naam text not null,
    contactpersoon text not null,
    telefoon text not null,
    geeft_hulp boolean not null,
    van date not null,
    tot date,
    versie integer not null
);
create index betrokken_partij_casus on betrokken_partij (casus_id);

-- Every step along the route: who, when, why (design.md 4).
create table fase_overgang (
    id uuid primary key not null,
    casus_id uuid not null references casus (id),
    van text,
    naar text not null,
    op timestamptz not null,
    gebruiker_id uuid not null references gebruiker (id),
    reden text not null,
    ontbrak text not null,
    motivering text not null
);
create index fase_overgang_casus on fase_overgang (casus_id, id);
create index fase_overgang_gebruiker on fase_overgang (gebruiker_id);

-- The timeline's other entries: a code and what it points at; the words come from the code.
create table gebeurtenis (
    id uuid primary key not null,
    casus_id uuid not null references casus (id),
    op timestamptz not null,
    soort text not null,
    object_id uuid,
    persoon_id uuid references persoon (id),
    gebruiker_id uuid references gebruiker (id),
    toelichting text not null
);
create index gebeurtenis_casus on gebeurtenis (casus_id, id);
create index gebeurtenis_persoon on gebeurtenis (persoon_id);
create index gebeurtenis_gebruiker on gebeurtenis (gebruiker_id);

create table contactmoment (
    id uuid primary key not null,
    casus_id uuid not null references casus (id),
    op date not null,
    soort text not null,
    over_persoon_id uuid references persoon (id),
    van_wie text not null,
    tekst text not null,
    gebruiker_id uuid not null references gebruiker (id),
    vastgelegd_op timestamptz not null,
    versie integer not null
);
create index contactmoment_casus on contactmoment (casus_id, op, id);
create index contactmoment_over on contactmoment (over_persoon_id);
create index contactmoment_gebruiker on contactmoment (gebruiker_id);

create table taak (
    id uuid primary key not null,
    casus_id uuid not null references casus (id),
    gebruiker_id uuid not null references gebruiker (id),
    wat text not null,
    uiterlijk date,
    gedaan_op date,
    versie integer not null
);
create index taak_casus on taak (casus_id);
create index taak_open on taak (gebruiker_id, gedaan_op, uiterlijk);

-- Legal clocks, apart from the fase (domain.md 2.2 rule 13). einde etc. are computed and kept with their inputs.
create table termijn (
    id uuid primary key not null,
    casus_id uuid not null references casus (id),
    advies_id uuid,
    soort text not null,
    start date not null,
    aanleiding text not null,
    ruw_einde date not null,
    pauzedagen integer not null,
    einde date not null,
    verschoven text not null,
    uitstel_notitie text not null,
    gestopt_op date,
    gestopt_door text not null,
    berekend_op timestamptz not null,
    versie integer not null
);
-- Running clocks are always asked for with their casus: an index on gestopt_op alone would be walked from end to end.
create index termijn_casus on termijn (casus_id, gestopt_op, einde);

create table termijn_pauze (
    id uuid primary key not null,
    termijn_id uuid not null references termijn (id),
    van date not null,
    tot date,
    grond text not null
);
create index termijn_pauze_termijn on termijn_pauze (termijn_id);

-- One weighing of last and kracht at one moment. model_hash says by which rules (domain.md 4.6).
create table balans_meting (
    id uuid primary key not null,
    casus_id uuid not null references casus (id),
    moment text not null,
    datum date not null,
    model text not null,
    model_hash text not null,
    gebruiker_id uuid not null references gebruiker (id),
    nog_te_bespreken integer not null,
    versie integer not null
);
create index balans_meting_casus on balans_meting (casus_id, datum, id);
create index balans_meting_gebruiker on balans_meting (gebruiker_id);

-- onderwerp: inwoner, netwerk, or mantelzorger (then persoon_id says who).
create table balans_score (
    id uuid primary key not null,
    meting_id uuid not null references balans_meting (id),
    onderwerp text not null,
    persoon_id uuid references persoon (id),
    onderdeel text not null,
    blik text not null,
    draaglast integer not null check (draaglast between 0 and 4),
    draagkracht integer not null check (draagkracht between 0 and 4)
);
-- All columns the pictures need: a waiting list reads the scores of everybody on it, and stays inside the index.
create index balans_score_meting on balans_score (meting_id, id, onderwerp, persoon_id, onderdeel, blik, draaglast, draagkracht);
create index balans_score_persoon on balans_score (persoon_id);

-- What a mantelzorger says of the load as a whole, beside the five aspecten (domain.md 4.6). Empty volhoudtijd: not asked.
create table mantelzorg_beeld (
    id uuid primary key not null,
    meting_id uuid not null references balans_meting (id),
    persoon_id uuid not null references persoon (id),
    belasting integer check (belasting between 0 and 10),
    volhoudtijd text not null,
    verhaal text not null,
    versie integer not null,
    unique (meting_id, persoon_id)
);
create index mantelzorg_beeld_persoon on mantelzorg_beeld (persoon_id);
