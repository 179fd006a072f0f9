//! THE table: method, URL, right, about what, trail, handler. Nothing is reachable that is not here.

use crate::basis::casus::store as casus;
use crate::basis::personen::vertegenwoordigers;
use crate::basis::*;
use crate::kit::fout::Uitslag;
use crate::paden::*;
use crate::poort::toegang::Actie::*;
use crate::poort::toegang::{Actie, Rol};
use crate::route::omgekeerde_toets::web as toets;
use crate::route::verslag::web as verslag;
use crate::route::vraagverheldering::web as vv;
use crate::route::*;
use crate::samen::*;
use crate::web::Methode::{Get, Post};
use crate::web::Noteer::{Gewijzigd, Gezien, Lijst, Niet};
use crate::web::{Antwoord, Methode, Noteer, Over, Route, Verzoek};
use crate::web::{concept, inloggen, weergave::Menupunt};
use crate::{basis, route, zicht};

/// The casus in the URL.
const CASUS_: Over = Over::Ding("casus", casus::feiten);
/// The person in the URL.
const PERSOON_: Over = Over::Ding("persoon", personen::store::feiten);
/// Somebody without a casus, as a naaste of who has one.
const NAASTE_: Over = Over::Ding("persoon", huishouden::store_naaste::feiten);
/// The household in the URL.
const HUIS_: Over = Over::Ding("huishouden", huishouden::store::feiten);
/// The advies in the URL, on the consultant's side.
const ADVIES_: Over = Over::Ding("advies", advies::store::lezen::feiten);
/// Nothing in particular, or a list that filters itself.
const NIETS: Over = Over::Niets;

const fn r(
    methode: Methode,
    pad: crate::paden::Pad,
    actie: Actie,
    over: Over,
    noteer: Noteer,
    doe: fn(&mut Verzoek) -> Uitslag<Antwoord>,
) -> Route {
    Route { methode, pad: pad.0, actie, over, noteer, doe }
}

/// Every route, grouped by room, in the order of the house.
#[rustfmt::skip]
pub static ROUTES: &[Route] = &[
    // web: before sign-in, and one's own session and drafts
    r(Get,  GEZOND,            Openbaar,  NIETS, Niet, inloggen::gezond),
    r(Get,  BESTANDEN,         Openbaar,  NIETS, Niet, inloggen::bestand),
    r(Get,  SECURITY_TXT,      Openbaar,  NIETS, Niet, inloggen::security_txt),
    r(Get,  INLOGGEN,          Openbaar,  NIETS, Niet, inloggen::get),
    r(Post, INLOGGEN,          Openbaar,  NIETS, Niet, inloggen::post),
    r(Post, SESSIE_OPNIEUW,    Openbaar,  NIETS, Niet, inloggen::opnieuw),
    r(Post, UITLOGGEN,         EigenWerk, NIETS, Niet, inloggen::uitloggen),
    r(Post, SESSIE_VERLENGEN,  EigenWerk, NIETS, Niet, inloggen::verlengen),
    r(Post, CONCEPTEN,         EigenWerk, NIETS, Niet, concept::post),
    r(Post, CONCEPT_WEGGOOIEN, EigenWerk, NIETS, Niet, concept::weggooien),

    // basis: personen
    r(Get,  ZOEKEN,           PersoonVinden,   NIETS,    Lijst("persoon-gezocht"),       personen::web::zoeken),
    r(Post, ZOEKEN,           PersoonVinden,   NIETS,    Lijst("persoon-gezocht"),       personen::web::zoek),
    r(Post, ZOEKVOORSTELLEN,  PersoonVinden,   NIETS,    Lijst("persoon-voorgesteld"),   personen::voorstel_web::post),
    r(Get,  PERSOON,          PersoonVinden,   PERSOON_, Gezien("persoon-gezien"),       zicht::persoonpagina::web::persoon),
    r(Get,  PERSOON_WIJZIGEN, PersoonBewerken, PERSOON_, Gezien("persoon-gezien"),       personen::web::wijzigen),
    r(Post, PERSOON_WIJZIGEN, PersoonBewerken, PERSOON_, Gewijzigd("persoon-gewijzigd"), personen::web::wijzig),
    r(Get,  PERSOON_NAASTE,   NaasteBewerken,  NAASTE_,  Gezien("persoon-gezien"),       personen::web::naaste_wijzigen),
    r(Post, PERSOON_NAASTE,   NaasteBewerken,  NAASTE_,  Gewijzigd("persoon-gewijzigd"), personen::web::naaste_wijzig),
    r(Get,  HUISHOUDEN_LID,   PersoonBewerken, PERSOON_, Gezien("persoon-gezien"),       huishouden::web::lid::nieuw),
    r(Post, HUISHOUDEN_LID,   PersoonBewerken, PERSOON_, Gewijzigd("huishouden-lid-toegevoegd"), huishouden::web::lid::voeg_toe),
    r(Get,  WOONT_OOK,        PersoonBewerken, PERSOON_, Gezien("persoon-gezien"),       huishouden::web::ook::get),
    r(Post, WOONT_OOK,        PersoonBewerken, PERSOON_, Gewijzigd("huishouden-lid-toegevoegd"), huishouden::web::ook::post),
    r(Get,  RELATIE_NIEUW,    PersoonBewerken, PERSOON_, Gezien("relatie-gezien"),       huishouden::web::relatie::nieuw),
    r(Post, RELATIE_NIEUW,    PersoonBewerken, PERSOON_, Gewijzigd("relatie-toegevoegd"), huishouden::web::relatie::voeg_toe),
    r(Get,  RELATIE,          PersoonBewerken, PERSOON_, Gezien("relatie-gezien"),       huishouden::web::relatie::wijzig),
    r(Post, RELATIE,          PersoonBewerken, PERSOON_, Gewijzigd("relatie-gewijzigd"), huishouden::web::relatie::bewaar),
    r(Get,  GEZAG_NIEUW,      PersoonBewerken, PERSOON_, Gezien("gezag-gezien"),         huishouden::web::gezag::nieuw),
    r(Post, GEZAG_NIEUW,      PersoonBewerken, PERSOON_, Gewijzigd("gezag-toegevoegd"),  huishouden::web::gezag::voeg_toe),
    r(Get,  GEZAG,            PersoonBewerken, PERSOON_, Gezien("gezag-gezien"),         huishouden::web::gezag::wijzig),
    r(Post, GEZAG,            PersoonBewerken, PERSOON_, Gewijzigd("gezag-gewijzigd"),   huishouden::web::gezag::bewaar),
    r(Get,  NETWERKLID_NIEUW, PersoonBewerken, PERSOON_, Gezien("netwerklid-gezien"),    huishouden::web::netwerk::nieuw),
    r(Post, NETWERKLID_NIEUW, PersoonBewerken, PERSOON_, Gewijzigd("netwerklid-toegevoegd"), huishouden::web::netwerk::voeg_toe),
    r(Get,  NETWERKLID,       PersoonBewerken, PERSOON_, Gezien("netwerklid-gezien"),    huishouden::web::netwerk::wijzig),
    r(Post, NETWERKLID,       PersoonBewerken, PERSOON_, Gewijzigd("netwerklid-gewijzigd"), huishouden::web::netwerk::bewaar),
    r(Get,  HUISHOUDEN_LID_WIJZIGEN, PersoonBewerken, HUIS_, Gezien("huishouden-lid-gezien"),       huishouden::web::lid::wijzig),
    r(Post, HUISHOUDEN_LID_WIJZIGEN, PersoonBewerken, HUIS_, Gewijzigd("huishouden-lid-gewijzigd"), huishouden::web::lid::bewaar),
    r(Get,  HUISHOUDEN,           PersoonInzien, HUIS_, Gezien("huishouden-gezien"),          zicht::huisbord::web::get),
    r(Get,  HUISHOUDEN_BETROKKEN, PersoonInzien, HUIS_, Gezien("huishouden-gezien"),          zicht::huisbord::betrokken::vraag),
    r(Post, HUISHOUDEN_BETROKKEN, PersoonInzien, HUIS_, Lijst("betrokkenheid-opgevraagd"),    zicht::huisbord::betrokken::antwoord),
    r(Post, PERSOON_ADRES,    PersoonInzien,   PERSOON_, Lijst("geheim-adres-getoond"),  zicht::persoonpagina::web::adres),
    r(Get,  VERTEGENWOORDIGER_NIEUW, PersoonBewerken, PERSOON_, Gezien("vertegenwoordiger-gezien"),        vertegenwoordigers::web::nieuw),
    r(Post, VERTEGENWOORDIGER_NIEUW, PersoonBewerken, PERSOON_, Gewijzigd("vertegenwoordiger-toegevoegd"), vertegenwoordigers::web::voeg_toe),
    r(Get,  VERTEGENWOORDIGER,       PersoonBewerken, PERSOON_, Gezien("vertegenwoordiger-gezien"),        vertegenwoordigers::web::wijzigen),
    r(Post, VERTEGENWOORDIGER,       PersoonBewerken, PERSOON_, Gewijzigd("vertegenwoordiger-gewijzigd"),  vertegenwoordigers::web::wijzig),
    r(Get,  GENOGRAM,         PersoonInzien,   PERSOON_, Gezien("genogram-gezien"),      zicht::genogram::web::get),

    // basis: dubbel
    r(Get,  MISSCHIEN_DUBBEL, PersoonVinden,   NIETS,    Lijst("misschien-dubbel-gezien"),  dubbel::web::lijst::get),
    r(Get,  SAMENVOEGEN,      PersoonBewerken, PERSOON_, Gezien("samenvoegen-gezien"),      dubbel::web::voeg::get),
    r(Post, SAMENVOEGEN,      PersoonBewerken, PERSOON_, Gewijzigd("personen-samengevoegd"), dubbel::web::voeg::post),
    r(Post, DUBBEL_OORDEEL,   PersoonBewerken, PERSOON_, Gewijzigd("dubbel-beoordeeld"),    dubbel::web::lijst::oordeel),
    r(Get,  SAMENVOEGING,     PersoonBewerken, PERSOON_, Gezien("samenvoeging-gezien"),     dubbel::web::terug::get),
    r(Post, SAMENVOEGING,     PersoonBewerken, PERSOON_, Gewijzigd("samenvoeging-teruggedraaid"), dubbel::web::terug::post),

    // basis: sociale kaart, begrippen, gebruikers
    r(Get,  SOCIALE_KAART, ReferentieZien, NIETS, Niet, basis::sociale_kaart::web::zoek),
    r(Get,  VOORZIENING,   ReferentieZien, NIETS, Niet, basis::sociale_kaart::web::get),
    r(Get,  BEGRIPPEN,     ReferentieZien, NIETS, Niet, basis::sociale_kaart::web::begrippen),
    r(Get,  GEBRUIKERS,          GebruikersBeheren, NIETS, Lijst("gebruikers-gezien"),         basis::gebruikers::web::lijst),
    r(Get,  GEBRUIKER_UITZETTEN, GebruikersBeheren, NIETS, Gezien("gebruiker-gezien"),         basis::gebruikers::web::uitzetten),
    r(Post, GEBRUIKER_UITZETTEN, GebruikersBeheren, NIETS, Gewijzigd("gebruiker-uitgezet"),    basis::gebruikers::web::zet_uit),

    // basis: casus and contact
    r(Get,  CONTACT_BEGIN, PersoonVinden, NIETS,  Lijst("contactmoment-begonnen"),         contact::kies_web::get),
    r(Post, CONTACT_BEGIN, PersoonVinden, NIETS,  Lijst("persoon-gezocht"),                contact::kies_web::zoek),
    r(Get,  CONTACT_NIEUW, CasusBewerken, CASUS_, Gezien("contactmoment-gezien"),          contact::web::nieuw),
    r(Post, CONTACT_NIEUW, CasusBewerken, CASUS_, Gewijzigd("contactmoment-vastgelegd"),   contact::web::bewaar_nieuw),
    r(Get,  CONTACT,       CasusBewerken, CASUS_, Gezien("contactmoment-gezien"),          contact::web::wijzig),
    r(Post, CONTACT,       CasusBewerken, CASUS_, Gewijzigd("contactmoment-gewijzigd"),    contact::web::bewaar_wijziging),
    r(Get,  TAAK_NIEUW,    CasusBewerken, CASUS_, Gezien("taak-gezien"),                   contact::taken::nieuw),
    r(Post, TAAK_NIEUW,    CasusBewerken, CASUS_, Gewijzigd("taak-vastgelegd"),            contact::taken::bewaar),
    r(Post, TAAK_AF,       CasusBewerken, CASUS_, Gewijzigd("taak-afgevinkt"),             contact::taken::vink_af),
    r(Get,  AFSPRAAK_NIEUW,    CasusBewerken, CASUS_, Gezien("afspraak-gezien"),           contact::afspraken::nieuw),
    r(Post, AFSPRAAK_NIEUW,    CasusBewerken, CASUS_, Gewijzigd("afspraak-vastgelegd"),    contact::afspraken::bewaar_nieuw),
    r(Get,  AFSPRAAK,          CasusBewerken, CASUS_, Gezien("afspraak-gezien"),           contact::afspraken::wijzig),
    r(Post, AFSPRAAK,          CasusBewerken, CASUS_, Gewijzigd("afspraak-gewijzigd"),     contact::afspraken::bewaar),
    r(Get,  AFSPRAAK_AFZEGGEN, CasusBewerken, CASUS_, Gezien("afspraak-gezien"),           contact::afspraken::afzeggen),
    r(Post, AFSPRAAK_AFZEGGEN, CasusBewerken, CASUS_, Gewijzigd("afspraak-afgezegd"),      contact::afspraken::zeg_af),
    r(Get,  PARTIJ_NIEUW,  CasusBewerken, CASUS_, Gezien("partij-gezien"),                 huishouden::web::partij::nieuw),
    r(Post, PARTIJ_NIEUW,  CasusBewerken, CASUS_, Gewijzigd("partij-vastgelegd"),          huishouden::web::partij::voeg_toe),
    r(Get,  PARTIJ,        CasusBewerken, CASUS_, Gezien("partij-gezien"),                 huishouden::web::partij::wijzig),
    r(Post, PARTIJ,        CasusBewerken, CASUS_, Gewijzigd("partij-gewijzigd"),           huishouden::web::partij::bewaar),

    // basis: toestemming
    r(Get,  TOESTEMMINGEN,         CasusInzien,   CASUS_, Gezien("toestemming-gezien"),         toestemming::web::lijst),
    r(Get,  PRATEN,                CasusInzien,   CASUS_, Gezien("toestemming-gezien"),         toestemming::kring_web::get),
    r(Get,  TOESTEMMING_NIEUW,     CasusBewerken, CASUS_, Gezien("toestemming-gezien"),         toestemming::nieuw_web::nieuw),
    r(Post, TOESTEMMING_NIEUW,     CasusBewerken, CASUS_, Gewijzigd("toestemming-vastgelegd"),  toestemming::nieuw_web::leg_vast),
    r(Get,  TOESTEMMING_INTREKKEN, CasusBewerken, CASUS_, Gezien("toestemming-gezien"),         toestemming::web::intrekken),
    r(Post, TOESTEMMING_INTREKKEN, CasusBewerken, CASUS_, Gewijzigd("toestemming-ingetrokken"), toestemming::web::trek_in),

    // route: melding
    r(Get,  MELDING_ZOEK,  MeldingOpnemen, NIETS,  Lijst("persoon-gezocht"),         melding::zoek_web::get),
    r(Post, MELDING_ZOEK,  MeldingOpnemen, NIETS,  Lijst("persoon-gezocht"),         melding::zoek_web::post),
    r(Get,  MELDING_BEGIN, MeldingOpnemen, NIETS,  Niet,                             melding::web::opnieuw),
    r(Post, MELDING_BEGIN, MeldingOpnemen, NIETS,  Niet,                             melding::web::begin),
    r(Get,  MELDING_NIEUW, MeldingOpnemen, NIETS,  Lijst("melding-begonnen"),        melding::web::nieuw),
    r(Post, MELDING_NIEUW, MeldingOpnemen, NIETS,  Gewijzigd("melding-vastgelegd"),  melding::web::bewaar),
    r(Get,  MELDING,       CasusInzien,    CASUS_, Gezien("melding-gezien"),         melding::bevestig_web::get),
    r(Post, MELDING,       CasusBewerken,  CASUS_, Gewijzigd("melding-bevestigd"),   melding::bevestig_web::bevestig),
    r(Get,  CASUS_PERSOON, CasusBewerken,  CASUS_, Lijst("persoon-gezocht"),         melding::zoek_web::koppel_get),
    r(Post, CASUS_PERSOON, CasusBewerken,  CASUS_, Gewijzigd("persoon-gekoppeld"),   melding::zoek_web::koppel_post),

    // route: screening
    r(Get,  SCREENING, CasusInzien,   CASUS_, Gezien("screening-gezien"),        screening::web::get),
    r(Post, SCREENING, CasusBewerken, CASUS_, Gewijzigd("screening-afgerond"),   screening::web::post),

    // basis: balans
    r(Get,  BALANS, CasusInzien, CASUS_, Gezien("balans-gezien"), balans::web::get),

    // route: vraagverheldering
    r(Get,  VRAAGVERHELDERING,  CasusInzien,   CASUS_, Gezien("vraagverheldering-gezien"),      vv::get),
    r(Get,  GESPREK,            CasusInzien,   CASUS_, Gezien("gesprek-gezien"),                vv::gesprek::get),
    r(Post, GESPREK,            CasusBewerken, CASUS_, Gewijzigd("gesprek-vastgelegd"),         vv::gesprek::post),
    r(Get,  HULPVRAAG_NIEUW,    CasusInzien,   CASUS_, Gezien("hulpvragen-gezien"),             vv::hulpvragen::nieuw),
    r(Post, HULPVRAAG_NIEUW,    CasusBewerken, CASUS_, Gewijzigd("hulpvraag-vastgelegd"),       vv::hulpvragen::voeg_toe),
    r(Get,  HULPVRAAG,          CasusInzien,   CASUS_, Gezien("hulpvragen-gezien"),             vv::hulpvragen::get),
    r(Post, HULPVRAAG,          CasusBewerken, CASUS_, Gewijzigd("hulpvraag-vastgelegd"),       vv::hulpvragen::post),
    r(Get,  WET_NIEUW,          CasusInzien,   CASUS_, Gezien("wetten-gezien"),                 vv::hulpvragen::wet),
    r(Post, WET_NIEUW,          CasusBewerken, CASUS_, Gewijzigd("wet-toegevoegd"),             vv::hulpvragen::wet_erbij),
    r(Get,  ONDERZOEK,          CasusInzien,   CASUS_, Gezien("onderzoek-gezien"),              vv::onderzoek::get),
    r(Post, ONDERZOEK,          CasusBewerken, CASUS_, Gewijzigd("onderzoek-vastgelegd"),       vv::onderzoek::post),
    r(Get,  LEEFGEBIED_OPENEN,  CasusInzien,   CASUS_, Gezien("leefgebied-gezien"),             vv::openen::get),
    r(Post, LEEFGEBIED_OPENEN,  CasusBewerken, CASUS_, Gewijzigd("leefgebied-geopend"),         vv::openen::post),
    r(Get,  LEEFGEBIED,         CasusInzien,   CASUS_, Gezien("leefgebied-gezien"),             vv::leefgebied::get),
    r(Post, LEEFGEBIED,         CasusBewerken, CASUS_, Gewijzigd("leefgebied-vastgelegd"),      vv::leefgebied::post),
    r(Post, LEEFGEBIED_SLUITEN, CasusBewerken, CASUS_, Gewijzigd("leefgebied-gesloten"),        vv::leefgebied::sluiten),
    r(Get,  NETWERK,            CasusInzien,   CASUS_, Gezien("netwerk-gezien"),                vv::netwerk::get),
    r(Post, NETWERK,            CasusBewerken, CASUS_, Gewijzigd("netwerk-vastgelegd"),         vv::netwerk::post),
    r(Get,  MANTELZORGER,       CasusInzien,   CASUS_, Gezien("mantelzorger-gezien"),           vv::netwerk::zorger),
    r(Post, MANTELZORGER,       CasusBewerken, CASUS_, Gewijzigd("mantelzorger-vastgelegd"),    vv::netwerk::zorger_post),

    // route: omgekeerde_toets
    r(Get,  TOETS,             CasusInzien,   CASUS_, Gezien("toets-gezien"),       toets::overzicht::get),
    r(Get,  TOETS_EFFECT,      CasusInzien,   CASUS_, Gezien("toets-gezien"),       toets::effect::get),
    r(Post, TOETS_EFFECT,      CasusBewerken, CASUS_, Gewijzigd("toets-vastgelegd"), toets::effect::post),
    r(Get,  TOETS_GRONDWAARDE, CasusInzien,   CASUS_, Gezien("toets-gezien"),       toets::grondwaarde::get),
    r(Post, TOETS_GRONDWAARDE, CasusBewerken, CASUS_, Gewijzigd("toets-vastgelegd"), toets::grondwaarde::post),
    r(Get,  TOETS_OPTIES,      CasusInzien,   CASUS_, Gezien("toets-gezien"),       toets::opties::get),
    r(Post, TOETS_OPTIES,      CasusBewerken, CASUS_, Gewijzigd("toets-vastgelegd"), toets::opties::post),
    r(Get,  TOETS_OPTIE,       CasusInzien,   CASUS_, Gezien("toets-gezien"),       toets::optie::get),
    r(Post, TOETS_OPTIE,       CasusBewerken, CASUS_, Gewijzigd("toets-vastgelegd"), toets::optie::post),
    r(Get,  TOETS_JURIDISCH,   CasusInzien,   CASUS_, Gezien("toets-gezien"),       toets::juridisch::get),
    r(Post, TOETS_JURIDISCH,   CasusBewerken, CASUS_, Gewijzigd("toets-vastgelegd"), toets::juridisch::post),

    // route: verslag
    r(Get,  VERSLAGEN,       CasusInzien,   CASUS_, Gezien("verslagen-gezien"),     verslag::versies::get),
    r(Post, VERSLAGEN,       CasusBewerken, CASUS_, Gewijzigd("verslag-gemaakt"),   verslag::versies::post),
    r(Get,  VERSLAG,         CasusInzien,   CASUS_, Gezien("verslag-gezien"),       verslag::bewerken::get),
    r(Post, VERSLAG,         CasusBewerken, CASUS_, Gewijzigd("verslag-gewijzigd"), verslag::bewerken::post),
    r(Get,  VERSLAG_DELEN,   CasusBewerken, CASUS_, Gezien("verslag-gezien"),       verslag::delen::get),
    r(Post, VERSLAG_DELEN,   CasusBewerken, CASUS_, Gewijzigd("verslag-gedeeld"),   verslag::delen::post),
    r(Get,  VERSLAG_REACTIE, CasusBewerken, CASUS_, Gezien("verslag-gezien"),       verslag::reactie::get),
    r(Post, VERSLAG_REACTIE, CasusBewerken, CASUS_, Gewijzigd("verslag-reactie"),   verslag::reactie::post),
    r(Get,  VERSLAG_AFDRUK,  CasusInzien,   CASUS_, Gezien("verslag-gezien"),       verslag::afdruk::get),

    // route: plan
    r(Get,  PLAN,        CasusInzien,   CASUS_, Gezien("plan-gezien"),       route::plan::web::bewerken::get),
    r(Post, PLAN,        CasusBewerken, CASUS_, Gewijzigd("plan-vastgelegd"), route::plan::web::bewerken::post),
    r(Get,  PLAN_AFDRUK, CasusInzien,   CASUS_, Gezien("plan-gezien"),       route::plan::web::afdruk::get),

    // route: advies
    r(Get,  AANVRAAG,         CasusInzien,   CASUS_, Gezien("aanvraag-gezien"), advies::aanvraag::get),
    r(Post, AANVRAAG,         CasusBewerken, CASUS_, Gewijzigd("aanvraag-vastgelegd"), advies::aanvraag::post),
    r(Get,  AANVRAAG_WET,     CasusBewerken, CASUS_, Gezien("aanvraag-gezien"), advies::aanvraag::get_wet),
    r(Post, AANVRAAG_WET,     CasusBewerken, CASUS_, Gewijzigd("aanvraag-gewijzigd"), advies::aanvraag::post_wet),
    r(Get,  CASUS_ADVIEZEN,   CasusInzien,   CASUS_, Gezien("adviezen-gezien"), advies::web::lijst),
    r(Get,  ADVIES_NIEUW,     CasusBewerken, CASUS_, Gezien("advies-gezien"), advies::opstellen::get_nieuw),
    r(Post, ADVIES_NIEUW,     CasusBewerken, CASUS_, Gewijzigd("advies-vastgelegd"), advies::opstellen::post_nieuw),
    r(Get,  ADVIES,           CasusInzien,   CASUS_, Gezien("advies-gezien"), advies::web::get),
    r(Get,  ADVIES_WIJZIGEN,  CasusBewerken, CASUS_, Gezien("advies-gezien"), advies::opstellen::get),
    r(Post, ADVIES_WIJZIGEN,  CasusBewerken, CASUS_, Gewijzigd("advies-vastgelegd"), advies::opstellen::post),
    r(Get,  ADVIES_VERZENDEN, CasusBewerken, CASUS_, Gezien("advies-gezien"), advies::verzenden::get),
    r(Post, ADVIES_VERZENDEN, CasusBewerken, CASUS_, Gewijzigd("advies-verzonden"), advies::verzenden::post),
    r(Get,  ADVIES_INTREKKEN, CasusBewerken, CASUS_, Gezien("advies-gezien"), advies::intrekken::get),
    r(Post, ADVIES_INTREKKEN, CasusBewerken, CASUS_, Gewijzigd("advies-ingetrokken"), advies::intrekken::post),
    r(Get,  ADVIES_VRAAG,     CasusBewerken, CASUS_, Gezien("advies-vraag-gezien"), advies::antwoorden::get),
    r(Post, ADVIES_VRAAG,     CasusBewerken, CASUS_, Gewijzigd("advies-vraag-beantwoord"), advies::antwoorden::post),
    r(Get,  ADVIEZEN,         AdviezenZien,      NIETS,   Lijst("werkbak-gezien"), advies::werkbak::get),
    r(Get,  BEHANDELEN,       AdviesBehandelen,  ADVIES_, Gezien("advies-gelezen"), advies::behandelen::get),
    r(Post, OPPAKKEN,         AdviesBehandelen,  ADVIES_, Gewijzigd("advies-opgepakt"), advies::behandelen::oppakken),
    r(Get,  VRAAG_STELLEN,    AdviesBehandelen,  ADVIES_, Gezien("advies-gelezen"), advies::behandelen::get_vraag),
    r(Post, VRAAG_STELLEN,    AdviesBehandelen,  ADVIES_, Gewijzigd("advies-teruggevraagd"), advies::behandelen::post_vraag),
    r(Get,  UITNODIGEN,       AdviesBehandelen,  ADVIES_, Gezien("advies-gelezen"), advies::uitnodigen::get),
    r(Post, UITNODIGEN,       AdviesBehandelen,  ADVIES_, Gewijzigd("aanvulling-gevraagd"), advies::uitnodigen::post),
    r(Get,  AANGEVULD,        AdviesBehandelen,  ADVIES_, Gezien("advies-gelezen"), advies::uitnodigen::get_aangevuld),
    r(Post, AANGEVULD,        AdviesBehandelen,  ADVIES_, Gewijzigd("aanvulling-ontvangen"), advies::uitnodigen::post_aangevuld),
    r(Get,  BESLUIT,          AdviesBehandelen,  ADVIES_, Gezien("advies-gelezen"), advies::besluit::get),
    r(Post, BESLUIT,          AdviesBehandelen,  ADVIES_, Gewijzigd("besluit-vastgelegd"), advies::besluit::post),

    // route: uitvoering
    r(Get,  UITVOERING,  CasusInzien,   CASUS_, Gezien("uitvoering-gezien"), route::uitvoering::web::get),
    r(Post, UITVOERING,  CasusBewerken, CASUS_, Gewijzigd("acties-afgevinkt"), route::uitvoering::web::post),
    r(Get,  INZET_NIEUW, CasusBewerken, CASUS_, Gezien("inzet-gezien"), route::uitvoering::inzet_web::nieuw),
    r(Post, INZET_NIEUW, CasusBewerken, CASUS_, Gewijzigd("inzet-toegevoegd"), route::uitvoering::inzet_web::voeg_toe),
    r(Get,  INZET,       CasusInzien,   CASUS_, Gezien("inzet-gezien"), route::uitvoering::inzet_web::get),
    r(Post, INZET,       CasusBewerken, CASUS_, Gewijzigd("inzet-gewijzigd"), route::uitvoering::inzet_web::post),
    r(Get,  EVALUATIE,   CasusInzien,   CASUS_, Gezien("evaluatie-gezien"), route::uitvoering::evaluatie_web::get),
    r(Post, EVALUATIE,   CasusBewerken, CASUS_, Gewijzigd("evaluatie-vastgelegd"), route::uitvoering::evaluatie_web::post),

    // route: afsluiting
    r(Get,  AFSLUITEN, CasusInzien,   CASUS_, Gezien("afsluiting-gezien"), route::afsluiting::web::get),
    r(Post, AFSLUITEN, CasusBewerken, CASUS_, Gewijzigd("casus-afgesloten"), route::afsluiting::web::post),

    // route: overgang
    r(Get,  VOLGENDE_STAP, CasusInzien,   CASUS_, Gezien("volgende-stap-gezien"), route::overgang::web::get),
    r(Post, VOLGENDE_STAP, CasusBewerken, CASUS_, Gewijzigd("fase-verplaatst"),   route::overgang::web::post),

    // samen: regie
    r(Get,  REGIE,           CasusInzien,    CASUS_, Gezien("regie-gezien"), regie::web::get),
    r(Post, REGIE,           CasusBewerken,  CASUS_, Gewijzigd("regie-vastgelegd"), regie::web::post),
    r(Get,  PROCESREGISSEUR, CasusToewijzen, CASUS_, Gezien("procesregisseur-gezien"), regie::proces_web::get),
    r(Post, PROCESREGISSEUR, CasusToewijzen, CASUS_, Gewijzigd("procesregisseur-benoemd"), regie::proces_web::post),

    // samen: wachtlijst
    r(Get,  WACHTLIJST,           WachtlijstInzien, NIETS, Lijst("wachtlijst-gezien"), wachtlijst::lijst_web::get),
    r(Get,  WACHTPLEK,            CasusInzien,    CASUS_, Gezien("wachtplek-gezien"), wachtlijst::web::get),
    r(Post, WACHTPLEK,            CasusBewerken,  CASUS_, Gewijzigd("wachtplek-vastgelegd"), wachtlijst::web::post),
    r(Post, WACHTPLEK_BEEINDIGEN, CasusBewerken,  CASUS_, Gewijzigd("wachtplek-beeindigd"), wachtlijst::web::beeindig),
    r(Get,  TOEWIJZEN,            CasusToewijzen, CASUS_, Gezien("toewijzen-gezien"), wachtlijst::toewijzen_web::get),
    r(Post, TOEWIJZEN,            CasusToewijzen, CASUS_, Gewijzigd("casus-toegewezen"), wachtlijst::toewijzen_web::post),

    // zicht
    r(Get,  SPOOR, SpoorInzien, NIETS, Lijst("spoor-gezien"), zicht::verantwoording::web::get),
    r(Get,  CASUS, CasusOverzien, CASUS_, Gezien("casus-gezien"), zicht::casuspagina::web::get),
    r(Get,  START, EigenWerk, NIETS, Lijst("werkvoorraad-gezien"), zicht::werkvoorraad::web::get),
];

/// The links in the header, for whom.
#[rustfmt::skip]
pub static MENU: &[Menupunt] = &[
    Menupunt { naam: "Werkvoorraad", pad: START.0, letter: 'w', rollen: &[] },
    Menupunt { naam: "Adviezen", pad: ADVIEZEN.0, letter: 'a', rollen: CONSULENT },
    Menupunt { naam: "Nieuwe melding", pad: MELDING_ZOEK.0, letter: 'm', rollen: WIJKTEAM },
    Menupunt { naam: "Wachtlijst", pad: WACHTLIJST.0, letter: 'l', rollen: &[Rol::Professional, Rol::Teamleider] },
    Menupunt { naam: "Sociale kaart", pad: SOCIALE_KAART.0, letter: 's', rollen: &[] },
    Menupunt { naam: "Begrippen", pad: BEGRIPPEN.0, letter: 'b', rollen: &[] },
    Menupunt { naam: "Spoor", pad: SPOOR.0, letter: 'p', rollen: &[Rol::Privacyfunctionaris] },
    Menupunt { naam: "Gebruikers", pad: GEBRUIKERS.0, letter: 'u', rollen: &[Rol::Beheerder] },
];

/// Who judges adviezen.
const CONSULENT: &[Rol] = &[Rol::ConsulentSdd, Rol::ConsulentSoj];
/// Who works in a wijkteam.
const WIJKTEAM: &[Rol] = &[Rol::Professional, Rol::Teamleider];
