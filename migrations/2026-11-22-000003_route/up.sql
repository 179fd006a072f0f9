-- The steps of the integrale klantroute, in their order.

create table melding (
    id uuid primary key not null,
    casus_id uuid not null unique references casus (id),
    ontvangen_op date not null,
    vastgelegd_op timestamptz not null,
    gebruiker_id uuid not null references gebruiker (id),
    kanaal text not null,
    melder text not null,
    melder_naam text not null,
    melder_telefoon text not null,
    inwoner_weet text not null,
    hulpvraag text not null,
    wet text,
    spoedsignalen text not null,
    spoed_actie text not null,
    bevestigd_op date,
    bevestigd_kanaal text not null,
    clientondersteuning_gewezen_op date,
    persoonlijk_plan_gewezen_op date,
    persoonlijk_plan_ontvangen_op date,
    versie integer not null
);
create index melding_gebruiker on melding (gebruiker_id);

create table screening (
    id uuid primary key not null,
    casus_id uuid not null unique references casus (id),
    aard text not null,
    leefgebieden text not null,
    veiligheid text not null,
    uitkomst text not null,
    motivering text not null,
    voorziening_id uuid references voorziening (id),
    warme_overdracht boolean not null,
    inwoner_akkoord text not null,
    verwezen_naar text not null,
    clientondersteuning boolean not null,
    afgerond_op date,
    gebruiker_id uuid not null references gebruiker (id),
    versie integer not null
);
create index screening_voorziening on screening (voorziening_id);
create index screening_gebruiker on screening (gebruiker_id);

create table vraagverheldering (
    id uuid primary key not null,
    casus_id uuid not null unique references casus (id),
    eerste_gesprek_op date,
    identiteit text not null,
    aanwezig text not null,
    clientondersteuner text not null,
    pgb_uitgelegd boolean not null,
    deskundigen text not null,
    geen_balans_reden text not null,
    versie integer not null
);

create table hulpvraag (
    id uuid primary key not null,
    casus_id uuid not null references casus (id),
    tekst text not null,
    over_persoon_id uuid references persoon (id),
    van_wie text not null,
    versie integer not null
);
create index hulpvraag_casus on hulpvraag (casus_id);
create index hulpvraag_over on hulpvraag (over_persoon_id);

-- A leefgebied opened for this casus, with the reason (domain.md 4.3). No row: niet in beeld.
create table leefgebied_beeld (
    id uuid primary key not null,
    casus_id uuid not null references casus (id),
    leefgebied text not null,
    status text not null,
    waarom text not null,
    verhaal text not null,
    beeld text not null,
    trend text not null,
    verschil_besproken text not null,
    versie integer not null,
    unique (casus_id, leefgebied)
);

-- The items of the onderzoek: Wmo 2.3.2 lid 4 a-g or the Jeugdwet steps (domain.md 1.4).
create table onderzoek_item (
    id uuid primary key not null,
    casus_id uuid not null references casus (id),
    item text not null,
    tekst text not null,
    over_persoon_id uuid references persoon (id),
    van_wie text not null,
    versie integer not null,
    unique (casus_id, item)
);
create index onderzoek_item_over on onderzoek_item (over_persoon_id);

create table toets (
    id uuid primary key not null,
    casus_id uuid not null unique references casus (id),
    beoogd_effect text not null,
    voor_wie text not null,
    over_3_maanden text not null,
    over_12_maanden text not null,
    goed_genoeg text not null,
    zonder_hulp text not null,
    wie_dachten_mee text not null,
    normaliseren text not null,
    normaliseren_wie text not null,
    normaliseren_nodig text not null,
    botsing text not null,
    afbakening text not null,
    een_optie_reden text not null,
    artikel text not null,
    ruimte text not null,
    voorliggend text not null,
    bewijs text not null,
    conclusie text not null,
    eerder_reden text not null,
    versie integer not null
);

create table toets_grondwaarde (
    id uuid primary key not null,
    toets_id uuid not null references toets (id),
    wet text not null,
    past text not null,
    waarom text not null,
    unique (toets_id, wet)
);

create table optie (
    id uuid primary key not null,
    toets_id uuid not null references toets (id),
    volgorde integer not null,
    titel text not null,
    zonder_beschikking boolean not null,
    voorziening_id uuid references voorziening (id),
    product_id uuid references product (id),
    gekozen boolean not null,
    waarom text not null
);
create index optie_toets on optie (toets_id);
create index optie_voorziening on optie (voorziening_id);
create index optie_product on optie (product_id);

create table optie_effect (
    id uuid primary key not null,
    optie_id uuid not null references optie (id),
    op_wie text not null,
    kort text not null,
    lang text not null,
    unique (optie_id, op_wie)
);

create table verslag (
    id uuid primary key not null,
    casus_id uuid not null references casus (id),
    nummer integer not null,
    gemaakt_op date not null,
    gedeeld_op date,
    gedeeld_hoe text not null,
    reactie text not null,
    reactie_tekst text not null,
    reactie_op date,
    gebruiker_id uuid not null references gebruiker (id),
    versie integer not null,
    unique (casus_id, nummer)
);
create index verslag_gebruiker on verslag (gebruiker_id);

create table verslag_alinea (
    id uuid primary key not null,
    verslag_id uuid not null references verslag (id),
    volgorde integer not null,
    stap text not null,
    titel text not null,
    tekst text not null,
    over_persoon_id uuid references persoon (id),
    van_wie text not null
);
create index verslag_alinea_verslag on verslag_alinea (verslag_id);
create index verslag_alinea_over on verslag_alinea (over_persoon_id);

create table plan (
    id uuid primary key not null,
    casus_id uuid not null unique references casus (id),
    samenvatting text not null,
    als_het_slechter_gaat text not null,
    evalueren_op date,
    besproken_op date,
    inwoner_akkoord text not null,
    versie integer not null
);

create table doel (
    id uuid primary key not null,
    plan_id uuid not null references plan (id),
    volgorde integer not null,
    tekst text not null,
    meetbaar text not null,
    goed_genoeg text not null,
    uiterlijk date,
    over_persoon_id uuid references persoon (id),
    resultaat text not null,
    resultaat_toelichting text not null
);
create index doel_plan on doel (plan_id);
create index doel_over on doel (over_persoon_id);

create table actie (
    id uuid primary key not null,
    doel_id uuid not null references doel (id),
    volgorde integer not null,
    actor text not null,
    wie text not null,
    wat text not null,
    uiterlijk date,
    gedaan_op date
);
create index actie_doel on actie (doel_id);

-- The wish to apply, whatever the channel: it starts the term of the besluit (domain.md 1.3 S6).
create table aanvraag (
    id uuid primary key not null,
    casus_id uuid not null references casus (id),
    wet text not null,
    ontvangen_op date not null,
    kanaal text not null,
    door text not null,
    wens text not null,
    ingetrokken_op date,
    gebruiker_id uuid not null references gebruiker (id),
    versie integer not null,
    unique (casus_id, wet)
);
create index aanvraag_gebruiker on aanvraag (gebruiker_id);

create table advies (
    id uuid primary key not null,
    casus_id uuid not null references casus (id),
    wet text not null,
    orgaan text not null,
    status text not null,
    product_id uuid references product (id),
    resultaat text not null,
    aard text not null,
    omvang text not null,
    duur text not null,
    leveringsvorm text not null,
    strekking text not null,
    motivering text not null,
    voorliggend text not null,
    afbakening text not null,
    alternatieven text not null,
    wens_inwoner text not null,
    lichter_alternatief text not null,
    auteur_id uuid not null references gebruiker (id),
    gemaakt_op date not null,
    verzonden_op timestamptz,
    inhoud text,
    consulent_id uuid references gebruiker (id),
    opgepakt_op timestamptz,
    aan_zet text not null,
    aan_zet_sinds timestamptz not null,
    ingetrokken_reden text not null,
    versie integer not null
);
create index advies_casus on advies (casus_id, status);
create index advies_product on advies (product_id);
create index advies_auteur on advies (auteur_id);
-- What lies with one consulent (or, empty, with nobody) and what lies with all; both in the order they are shown.
create index advies_consulent on advies (consulent_id, orgaan, status, verzonden_op, id);
create index advies_orgaan on advies (orgaan, status, verzonden_op, id);

create table advies_vraag (
    id uuid primary key not null,
    advies_id uuid not null references advies (id),
    onderdeel text not null,
    vraag text not null,
    gesteld_door uuid not null references gebruiker (id),
    gesteld_op timestamptz not null,
    antwoord text not null,
    beantwoord_door uuid references gebruiker (id),
    beantwoord_op timestamptz,
    versie integer not null
);
create index advies_vraag_advies on advies_vraag (advies_id);
create index advies_vraag_gesteld on advies_vraag (gesteld_door);
create index advies_vraag_beantwoord on advies_vraag (beantwoord_door);

-- A written invitation to the aanvrager (Awb 4:5): the only thing here that pauses a term (domain.md 2.1).
create table advies_uitnodiging (
    id uuid primary key not null,
    advies_id uuid not null references advies (id),
    wat text not null,
    verstuurd_op date not null,
    uiterlijk date not null,
    ontvangen_op date,
    gebruiker_id uuid not null references gebruiker (id),
    versie integer not null
);
create index advies_uitnodiging_advies on advies_uitnodiging (advies_id);
create index advies_uitnodiging_gebruiker on advies_uitnodiging (gebruiker_id);

create table besluit (
    id uuid primary key not null,
    advies_id uuid not null unique references advies (id),
    dictum text not null,
    besloten_op date not null,
    bekendgemaakt_op date not null,
    kenmerk text not null,
    product text not null,
    geldig_van date,
    geldig_tot date,
    volgt_advies boolean not null,
    afwijking_reden text not null,
    toelichting text not null,
    gebruiker_id uuid not null references gebruiker (id),
    versie integer not null
);
create index besluit_gebruiker on besluit (gebruiker_id);

-- Help that runs: by the team, the network, a voorziening or an aanbieder.
create table inzet (
    id uuid primary key not null,
    casus_id uuid not null references casus (id),
    besluit_id uuid references besluit (id),
    wie text not null,
    wat text not null,
    gevraagd_op date,
    gestart_op date,
    gestopt_op date,
    versie integer not null
);
create index inzet_casus on inzet (casus_id);
create index inzet_besluit on inzet (besluit_id);

create table evaluatie (
    id uuid primary key not null,
    casus_id uuid not null references casus (id),
    gehouden_op date not null,
    aanwezig text not null,
    bevindingen text not null,
    geen_balans_reden text not null,
    vervolg text not null,
    gebruiker_id uuid not null references gebruiker (id),
    versie integer not null
);
create index evaluatie_casus on evaluatie (casus_id);
create index evaluatie_gebruiker on evaluatie (gebruiker_id);

create table afsluiting (
    id uuid primary key not null,
    casus_id uuid not null unique references casus (id),
    reden text not null,
    toelichting text not null,
    hoe_verteld text not null,
    niet_verteld_reden text not null,
    nazorg_op date,
    nazorg_afspraak text not null,
    tevredenheid integer check (tevredenheid between 1 and 10),
    wat_beter text not null,
    op date not null,
    gebruiker_id uuid not null references gebruiker (id)
);
create index afsluiting_gebruiker on afsluiting (gebruiker_id);
