-- People as they are: names, partly known dates of birth, how to reach somebody, a secret address, who speaks for
-- them, families over several households, and what they agreed to.

-- achternaam is from now on somebody's own surname; naamgebruik says which of the two they go by. Whoever was kept
-- with another name at birth went by a partner's name: what is shown stays the same.
alter table persoon add column voorletters text not null default '';
alter table persoon add column roepnaam text not null default '';
alter table persoon add column partner_tussenvoegsel text not null default '';
alter table persoon add column partner_achternaam text not null default '';
alter table persoon add column naamgebruik text not null default 'eigen';
update persoon set partner_tussenvoegsel = tussenvoegsel, partner_achternaam = achternaam, tussenvoegsel = '',
    achternaam = geboortenaam, naamgebruik = 'partner' where geboortenaam <> '';
alter table persoon drop column geboortenaam;

-- Of a date of birth that is known in part: "1984" or "1984-05"; empty when geboortedatum is known whole.
alter table persoon add column geboren_deel text not null default '';
alter table persoon add column geslacht text not null default 'onbekend';
alter table persoon add column bsn_reden text not null default 'nog-onbekend';
-- Entered twice: this row stepped back for another. Only unmerging empties it.
alter table persoon add column samengevoegd_in uuid references persoon (id);
create index persoon_samengevoegd on persoon (samengevoegd_in);

-- Where and how somebody is reached; every person has a row. liefst and liever_niet hold codes of ways, the latter
-- several with spaces between. The address as the BAG has it: number, letter and addition apart, with the sixteen
-- digits of the nummeraanduiding.
create table persoon_bereik (
    persoon_id uuid primary key not null references persoon (id),
    telefoon_anders text not null,
    liefst text,
    liever_niet text not null,
    toelichting text not null,
    leeshulp boolean not null,
    huisletter text not null,
    toevoeging text not null,
    bag_id text not null,
    adressoort text not null,
    geheim_adres boolean not null,
    verhuisd_op date,
    verhuisd_naar text not null
);
insert into persoon_bereik (persoon_id, telefoon_anders, liever_niet, toelichting, leeshulp, huisletter,
    toevoeging, bag_id, adressoort, geheim_adres, verhuisd_naar)
    select id, '', '', contactvoorkeur, false, '', '', '', 'woonadres', false, '' from persoon;
alter table persoon drop column contactvoorkeur;

-- What a field of a person said before it was corrected. Never the BSN: of that only that it changed.
create table persoon_wijziging (
    id uuid primary key not null,
    persoon_id uuid not null references persoon (id),
    op timestamptz not null,
    gebruiker_id uuid not null references gebruiker (id),
    veld text not null,
    was text not null,
    werd text not null
);
create index persoon_wijziging_persoon on persoon_wijziging (persoon_id, id);
create index persoon_wijziging_gebruiker on persoon_wijziging (gebruiker_id);

-- Who may speak for somebody, in what, from when until when (domain.md 7.2). wie_id when that is a known person.
create table vertegenwoordiger (
    id uuid primary key not null,
    persoon_id uuid not null references persoon (id),
    wie_id uuid references persoon (id),
    naam text not null,
    organisatie text not null,
    telefoon text not null,
    email text not null,
    soort text not null,
    omvang text not null,
    grondslag text not null,
    van date not null,
    tot date,
    versie integer not null
);
create index vertegenwoordiger_persoon on vertegenwoordiger (persoon_id);
create index vertegenwoordiger_wie on vertegenwoordiger (wie_id);

-- How much of the time somebody lives in this household: a child of separated parents is in two.
alter table huishouden_lid add column verblijf text not null default 'hele-week';
alter table huishouden_lid add column verblijf_uitleg text not null default '';
alter table huishouden_lid add column versie integer not null default 1;

-- persoon is the soort of ander: "moeder" from mother to child. One row a relation; the inverse is in the code.
create table relatie (
    id uuid primary key not null,
    persoon_id uuid not null references persoon (id),
    ander_id uuid not null references persoon (id),
    soort text not null,
    van date,
    tot date,
    toelichting text not null,
    versie integer not null
);
create index relatie_persoon on relatie (persoon_id);
create index relatie_ander on relatie (ander_id);

-- A fact of its own, not parenthood and not an address (domain.md 7.2). houder_id or an instelling.
create table gezag (
    id uuid primary key not null,
    kind_id uuid not null references persoon (id),
    houder_id uuid references persoon (id),
    instelling text not null,
    soort text not null,
    bron text not null,
    gezien_op date,
    van date,
    tot date,
    versie integer not null
);
create index gezag_kind on gezag (kind_id);
create index gezag_houder on gezag (houder_id);

-- Who stands around somebody, and what a mantelzorger does and bears. wie_id when that is a known person.
create table netwerklid (
    id uuid primary key not null,
    persoon_id uuid not null references persoon (id),
    wie_id uuid references persoon (id),
    naam text not null,
    rol text not null,
    telefoon text not null,
    sterkte text not null,
    mantelzorger boolean not null,
    wat_doet text not null,
    uren_per_week integer,
    volhouden text not null,
    van date,
    tot date,
    versie integer not null
);
create index netwerklid_persoon on netwerklid (persoon_id);
create index netwerklid_wie on netwerklid (wie_id);

-- An organisation may be there for one of the household; none: for all of them.
alter table betrokken_partij add column persoon_id uuid references persoon (id);
alter table betrokken_partij add column sterkte text not null default 'gewoon';
create index betrokken_partij_persoon on betrokken_partij (persoon_id);

-- A correction is a new contactmoment that stands in the place of an older one, which stays readable.
alter table contactmoment add column duur_minuten integer;
alter table contactmoment add column verbetert_id uuid references contactmoment (id);
alter table contactmoment add column vervangen boolean not null default false;
create index contactmoment_verbetert on contactmoment (verbetert_id);

-- About whom a contactmoment is, and who of them may read it (domain.md 7.2).
create table contactmoment_persoon (
    id uuid primary key not null,
    contactmoment_id uuid not null references contactmoment (id),
    persoon_id uuid not null references persoon (id),
    gaat_over boolean not null,
    mag_lezen boolean not null,
    unique (contactmoment_id, persoon_id)
);
create index contactmoment_persoon_persoon on contactmoment_persoon (persoon_id, contactmoment_id);
insert into contactmoment_persoon (id, contactmoment_id, persoon_id, gaat_over, mag_lezen)
    select id, id, over_persoon_id, true, true from contactmoment where over_persoon_id is not null;

create table afspraak (
    id uuid primary key not null,
    casus_id uuid not null references casus (id),
    persoon_id uuid references persoon (id),
    gebruiker_id uuid not null references gebruiker (id),
    contactmoment_id uuid references contactmoment (id),
    op date not null,
    tijd text not null,
    duur_minuten integer,
    plaats text not null,
    waarover text not null,
    afgezegd_op timestamptz,
    afgezegd_reden text not null,
    versie integer not null
);
create index afspraak_casus on afspraak (casus_id, op);
create index afspraak_gebruiker on afspraak (gebruiker_id, op);
create index afspraak_persoon on afspraak (persoon_id);
create index afspraak_contactmoment on afspraak (contactmoment_id);
alter table taak add column contactmoment_id uuid references contactmoment (id);
create index taak_contactmoment on taak (contactmoment_id);

-- Two rows that may be one person, with why; een_id is the lower id. oordeel: open, anders, samengevoegd.
create table dubbel_vermoeden (
    id uuid primary key not null,
    een_id uuid not null references persoon (id),
    ander_id uuid not null references persoon (id),
    redenen text not null,
    gezien_op timestamptz not null,
    oordeel text not null,
    oordeel_op timestamptz,
    oordeel_door uuid references gebruiker (id),
    unique (een_id, ander_id)
);
create index dubbel_vermoeden_ander on dubbel_vermoeden (ander_id);
create index dubbel_vermoeden_oordeel on dubbel_vermoeden (oordeel, gezien_op, id);
create index dubbel_vermoeden_door on dubbel_vermoeden (oordeel_door);

-- Two rows made one: both as they were (encrypted), what was chosen, and every row that moved, so that it can be undone.
create table samenvoeging (
    id uuid primary key not null,
    blijft_id uuid not null references persoon (id),
    weg_id uuid not null references persoon (id),
    op timestamptz not null,
    gebruiker_id uuid not null references gebruiker (id),
    keuzes text not null,
    blijft_was text not null,
    weg_was text not null,
    teruggedraaid_op timestamptz,
    teruggedraaid_door uuid references gebruiker (id)
);
create index samenvoeging_blijft on samenvoeging (blijft_id);
create index samenvoeging_weg on samenvoeging (weg_id);
create index samenvoeging_gebruiker on samenvoeging (gebruiker_id);
create index samenvoeging_terug on samenvoeging (teruggedraaid_door);

create table samenvoeging_rij (
    id uuid primary key not null,
    samenvoeging_id uuid not null references samenvoeging (id),
    tabel text not null,
    kolom text not null,
    rij_id uuid not null
);
create index samenvoeging_rij_samenvoeging on samenvoeging_rij (samenvoeging_id);

-- What somebody agreed to be shared: what for, what, with whom, until when (domain.md 7.1, 7.2).
create table toestemming (
    id uuid primary key not null,
    persoon_id uuid not null references persoon (id),
    casus_id uuid references casus (id),
    doel text not null,
    wet text not null,
    gegevens text not null,
    met_wie text not null,
    hoe text not null,
    bekwaam boolean not null,
    uitzondering text not null,
    motivering text not null,
    van date not null,
    tot date,
    ingetrokken_op date,
    ingetrokken_hoe text not null,
    gebruiker_id uuid not null references gebruiker (id),
    vastgelegd_op timestamptz not null,
    versie integer not null
);
create index toestemming_persoon on toestemming (persoon_id, id);
create index toestemming_casus on toestemming (casus_id);
create index toestemming_gebruiker on toestemming (gebruiker_id);

-- Who agreed, and as what: the young person, a parent with gezag, a representative.
create table toestemming_stem (
    id uuid primary key not null,
    toestemming_id uuid not null references toestemming (id),
    persoon_id uuid references persoon (id),
    naam text not null,
    als text not null,
    akkoord boolean not null
);
create index toestemming_stem_toestemming on toestemming_stem (toestemming_id);
create index toestemming_stem_persoon on toestemming_stem (persoon_id);
