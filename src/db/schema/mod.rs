//! Every table. Kept by hand beside migrations/; a test loads each table on both databases and compares the columns.

mod poort;
mod basis;
mod mensen;
mod route;
mod samen;

pub use basis::*;
pub use mensen::*;
pub use poort::*;
pub use route::*;
pub use samen::*;

diesel::joinable!(gebruiker_rol -> gebruiker (gebruiker_id));
diesel::joinable!(team_lid -> team (team_id));
diesel::joinable!(team_lid -> gebruiker (gebruiker_id));
diesel::joinable!(sessie -> gebruiker (gebruiker_id));
diesel::joinable!(concept -> gebruiker (gebruiker_id));
diesel::joinable!(buurt -> wijk (wijkcode));
diesel::joinable!(team_wijk -> team (team_id));
diesel::joinable!(team_wijk -> wijk (wijkcode));
diesel::joinable!(persoon -> wijk (wijkcode));
diesel::joinable!(persoon -> buurt (buurtcode));
diesel::joinable!(persoon_klank -> persoon (persoon_id));
diesel::joinable!(persoon_zoekwoord -> persoon (persoon_id));
diesel::joinable!(huishouden_lid -> huishouden (huishouden_id));
diesel::joinable!(huishouden_lid -> persoon (persoon_id));
diesel::joinable!(casus -> persoon (persoon_id));
diesel::joinable!(casus -> huishouden (huishouden_id));
diesel::joinable!(casus -> team (team_id));
diesel::joinable!(casus_wet -> casus (casus_id));
diesel::joinable!(betrokkenheid -> casus (casus_id));
diesel::joinable!(betrokkenheid -> gebruiker (gebruiker_id));
diesel::joinable!(betrokken_partij -> casus (casus_id));
diesel::joinable!(fase_overgang -> casus (casus_id));
diesel::joinable!(fase_overgang -> gebruiker (gebruiker_id));
diesel::joinable!(gebeurtenis -> casus (casus_id));
diesel::joinable!(gebeurtenis -> persoon (persoon_id));
diesel::joinable!(gebeurtenis -> gebruiker (gebruiker_id));
diesel::joinable!(contactmoment -> casus (casus_id));
diesel::joinable!(contactmoment -> persoon (over_persoon_id));
diesel::joinable!(contactmoment -> gebruiker (gebruiker_id));
diesel::joinable!(taak -> casus (casus_id));
diesel::joinable!(taak -> gebruiker (gebruiker_id));
diesel::joinable!(termijn -> casus (casus_id));
diesel::joinable!(termijn_pauze -> termijn (termijn_id));
diesel::joinable!(balans_meting -> casus (casus_id));
diesel::joinable!(balans_meting -> gebruiker (gebruiker_id));
diesel::joinable!(balans_score -> balans_meting (meting_id));
diesel::joinable!(balans_score -> persoon (persoon_id));
diesel::joinable!(mantelzorg_beeld -> balans_meting (meting_id));
diesel::joinable!(mantelzorg_beeld -> persoon (persoon_id));
diesel::joinable!(melding -> casus (casus_id));
diesel::joinable!(melding -> gebruiker (gebruiker_id));
diesel::joinable!(screening -> casus (casus_id));
diesel::joinable!(screening -> voorziening (voorziening_id));
diesel::joinable!(screening -> gebruiker (gebruiker_id));
diesel::joinable!(vraagverheldering -> casus (casus_id));
diesel::joinable!(hulpvraag -> casus (casus_id));
diesel::joinable!(hulpvraag -> persoon (over_persoon_id));
diesel::joinable!(leefgebied_beeld -> casus (casus_id));
diesel::joinable!(onderzoek_item -> casus (casus_id));
diesel::joinable!(onderzoek_item -> persoon (over_persoon_id));
diesel::joinable!(toets -> casus (casus_id));
diesel::joinable!(toets_grondwaarde -> toets (toets_id));
diesel::joinable!(optie -> toets (toets_id));
diesel::joinable!(optie -> voorziening (voorziening_id));
diesel::joinable!(optie -> product (product_id));
diesel::joinable!(optie_effect -> optie (optie_id));
diesel::joinable!(verslag -> casus (casus_id));
diesel::joinable!(verslag -> gebruiker (gebruiker_id));
diesel::joinable!(verslag_alinea -> verslag (verslag_id));
diesel::joinable!(verslag_alinea -> persoon (over_persoon_id));
diesel::joinable!(plan -> casus (casus_id));
diesel::joinable!(doel -> plan (plan_id));
diesel::joinable!(doel -> persoon (over_persoon_id));
diesel::joinable!(actie -> doel (doel_id));
diesel::joinable!(aanvraag -> casus (casus_id));
diesel::joinable!(aanvraag -> gebruiker (gebruiker_id));
diesel::joinable!(advies -> casus (casus_id));
diesel::joinable!(advies -> product (product_id));
diesel::joinable!(advies_vraag -> advies (advies_id));
diesel::joinable!(advies_uitnodiging -> advies (advies_id));
diesel::joinable!(advies_uitnodiging -> gebruiker (gebruiker_id));
diesel::joinable!(besluit -> advies (advies_id));
diesel::joinable!(besluit -> gebruiker (gebruiker_id));
diesel::joinable!(inzet -> casus (casus_id));
diesel::joinable!(inzet -> besluit (besluit_id));
diesel::joinable!(evaluatie -> casus (casus_id));
diesel::joinable!(evaluatie -> gebruiker (gebruiker_id));
diesel::joinable!(afsluiting -> casus (casus_id));
diesel::joinable!(afsluiting -> gebruiker (gebruiker_id));
diesel::joinable!(regie -> casus (casus_id));
diesel::joinable!(wachtplek -> casus (casus_id));
diesel::joinable!(wachtplek -> team (team_id));
diesel::joinable!(wachtplek_feit -> wachtplek (wachtplek_id));
diesel::joinable!(persoon_bereik -> persoon (persoon_id));
diesel::joinable!(persoon_wijziging -> persoon (persoon_id));
diesel::joinable!(persoon_wijziging -> gebruiker (gebruiker_id));
diesel::joinable!(contactmoment_persoon -> contactmoment (contactmoment_id));
diesel::joinable!(contactmoment_persoon -> persoon (persoon_id));
diesel::joinable!(afspraak -> casus (casus_id));
diesel::joinable!(afspraak -> persoon (persoon_id));
diesel::joinable!(afspraak -> gebruiker (gebruiker_id));
diesel::joinable!(afspraak -> contactmoment (contactmoment_id));
diesel::joinable!(dubbel_vermoeden -> gebruiker (oordeel_door));
diesel::joinable!(samenvoeging_rij -> samenvoeging (samenvoeging_id));
diesel::joinable!(toestemming -> persoon (persoon_id));
diesel::joinable!(toestemming -> casus (casus_id));
diesel::joinable!(toestemming -> gebruiker (gebruiker_id));
diesel::joinable!(toestemming_stem -> toestemming (toestemming_id));
diesel::joinable!(toestemming_stem -> persoon (persoon_id));

diesel::allow_tables_to_appear_in_same_query!(
    gebruiker,
    gebruiker_rol,
    team,
    team_lid,
    sessie,
    inlogpoging,
    spoor,
    concept,
    teller,
    wijk,
    buurt,
    team_wijk,
    persoon,
    persoon_klank,
    persoon_zoekwoord,
    huishouden,
    huishouden_lid,
    voorziening,
    product,
    partner,
    begrip,
    gelijkgestelde_dag,
    casus,
    casus_wet,
    betrokkenheid,
    betrokken_partij,
    fase_overgang,
    gebeurtenis,
    contactmoment,
    taak,
    termijn,
    termijn_pauze,
    balans_meting,
    balans_score,
    mantelzorg_beeld,
    melding,
    screening,
    vraagverheldering,
    hulpvraag,
    leefgebied_beeld,
    onderzoek_item,
    toets,
    toets_grondwaarde,
    optie,
    optie_effect,
    verslag,
    verslag_alinea,
    plan,
    doel,
    actie,
    aanvraag,
    advies,
    advies_vraag,
    advies_uitnodiging,
    besluit,
    inzet,
    evaluatie,
    afsluiting,
    regie,
    wachtplek,
    wachtplek_feit,
    persoon_bereik,
    persoon_wijziging,
    vertegenwoordiger,
    relatie,
    gezag,
    netwerklid,
    contactmoment_persoon,
    afspraak,
    dubbel_vermoeden,
    samenvoeging,
    samenvoeging_rij,
    toestemming,
    toestemming_stem,
);
