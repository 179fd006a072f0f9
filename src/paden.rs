//! Every URL. Templates (`pad(naam="…", id=…)`) and redirects use these and no others; routes.rs hangs work on them.

/// A URL with names in braces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pad(pub &'static str);

impl Pad {
    /// The URL with these values for its names, in order.
    pub fn met(self, delen: &[impl AsRef<str>]) -> String {
        let mut delen = delen.iter();
        self.0
            .split('/')
            .map(|stuk| if stuk.starts_with('{') { delen.next().map_or("", |d| d.as_ref()) } else { stuk })
            .collect::<Vec<_>>()
            .join("/")
    }

    /// The URL for one id.
    pub fn van(self, id: impl ToString) -> String {
        self.met(&[id.to_string()])
    }
}

macro_rules! paden {
    ($($naam:ident = $code:literal $url:literal;)+) => {
        $(#[doc = $url] pub const $naam: Pad = Pad($url);)+

        /// The URL with this name.
        pub fn bij_naam(naam: &str) -> Option<Pad> {
            match naam { $($code => Some($naam),)+ _ => None }
        }

        /// Every URL.
        pub const ALLE: &[Pad] = &[$($naam),+];
    };
}

paden! {
    START = "start" "/";
    GEZOND = "gezond" "/gezond";
    BESTANDEN = "bestanden" "/bestanden/{hash}/{naam}";
    SECURITY_TXT = "security-txt" "/.well-known/security.txt";
    INLOGGEN = "inloggen" "/inloggen";
    UITLOGGEN = "uitloggen" "/uitloggen";
    SESSIE_VERLENGEN = "sessie-verlengen" "/sessie/verlengen";
    SESSIE_OPNIEUW = "sessie-opnieuw" "/sessie/opnieuw";
    CONCEPTEN = "concepten" "/concepten";
    CONCEPT_WEGGOOIEN = "concept-weggooien" "/concepten/weggooien";

    // Finding people.
    ZOEKEN = "zoeken" "/zoeken";
    ZOEKVOORSTELLEN = "zoekvoorstellen" "/zoeken/voorstellen";
    PERSOON = "persoon" "/personen/{persoon}";
    PERSOON_WIJZIGEN = "persoon-wijzigen" "/personen/{persoon}/wijzigen";
    PERSOON_NAASTE = "persoon-naaste" "/personen/{persoon}/naaste";
    PERSOON_ADRES = "persoon-adres" "/personen/{persoon}/adres";
    VERTEGENWOORDIGER_NIEUW = "vertegenwoordiger-nieuw" "/personen/{persoon}/vertegenwoordigers/nieuw";
    VERTEGENWOORDIGER = "vertegenwoordiger" "/personen/{persoon}/vertegenwoordigers/{vertegenwoordiger}";
    GENOGRAM = "genogram" "/personen/{persoon}/genogram";
    HUISHOUDEN_LID = "huishouden-lid" "/personen/{persoon}/huishouden/nieuw";
    MISSCHIEN_DUBBEL = "misschien-dubbel" "/misschien-dubbel";
    SAMENVOEGEN = "samenvoegen" "/personen/{persoon}/samenvoegen/{ander}";
    DUBBEL_OORDEEL = "dubbel-oordeel" "/personen/{persoon}/samenvoegen/{ander}/oordeel";
    SAMENVOEGING = "samenvoeging" "/personen/{persoon}/samenvoegingen/{samenvoeging}";
    WOONT_OOK = "woont-ook" "/personen/{persoon}/huishouden/ook";
    RELATIE_NIEUW = "relatie-nieuw" "/personen/{persoon}/relaties/nieuw";
    RELATIE = "relatie" "/personen/{persoon}/relaties/{relatie}";
    GEZAG_NIEUW = "gezag-nieuw" "/personen/{persoon}/gezag/nieuw";
    GEZAG = "gezag" "/personen/{persoon}/gezag/{gezag}";
    NETWERKLID_NIEUW = "netwerklid-nieuw" "/personen/{persoon}/netwerk/nieuw";
    NETWERKLID = "netwerklid" "/personen/{persoon}/netwerk/{netwerklid}";
    HUISHOUDEN = "huishouden" "/huishoudens/{huishouden}";
    HUISHOUDEN_LID_WIJZIGEN = "huishouden-lid-wijzigen" "/huishoudens/{huishouden}/leden/{lid}";
    HUISHOUDEN_BETROKKEN = "huishouden-betrokken" "/huishoudens/{huishouden}/betrokken";

    // The route, in its order.
    MELDING_ZOEK = "melding-zoek" "/meldingen/zoek";
    MELDING_BEGIN = "melding-begin" "/meldingen/begin";
    MELDING_NIEUW = "melding-nieuw" "/meldingen/nieuw";
    CASUS = "casus" "/casussen/{casus}";
    MELDING = "melding" "/casussen/{casus}/melding";
    CASUS_PERSOON = "casus-persoon" "/casussen/{casus}/persoon";
    SCREENING = "screening" "/casussen/{casus}/screening";
    TOETS = "toets" "/casussen/{casus}/omgekeerde-toets";
    TOETS_EFFECT = "toets-effect" "/casussen/{casus}/omgekeerde-toets/effect";
    TOETS_GRONDWAARDE = "toets-grondwaarde" "/casussen/{casus}/omgekeerde-toets/grondwaarde";
    TOETS_OPTIES = "toets-opties" "/casussen/{casus}/omgekeerde-toets/opties";
    TOETS_OPTIE = "toets-optie" "/casussen/{casus}/omgekeerde-toets/opties/{nummer}";
    TOETS_JURIDISCH = "toets-juridisch" "/casussen/{casus}/omgekeerde-toets/juridisch";
    AANVRAAG = "aanvraag" "/casussen/{casus}/aanvraag";
    AANVRAAG_WET = "aanvraag-wet" "/casussen/{casus}/aanvraag/{wet}";
    CASUS_ADVIEZEN = "casus-adviezen" "/casussen/{casus}/adviezen";
    ADVIES_NIEUW = "advies-nieuw" "/casussen/{casus}/adviezen/nieuw/{wet}";
    ADVIES = "advies" "/casussen/{casus}/adviezen/{advies}";
    ADVIES_WIJZIGEN = "advies-wijzigen" "/casussen/{casus}/adviezen/{advies}/wijzigen";
    ADVIES_VERZENDEN = "advies-verzenden" "/casussen/{casus}/adviezen/{advies}/verzenden";
    ADVIES_INTREKKEN = "advies-intrekken" "/casussen/{casus}/adviezen/{advies}/intrekken";
    ADVIES_VRAAG = "advies-vraag" "/casussen/{casus}/adviezen/{advies}/vragen/{vraag}";
    VERSLAGEN = "verslagen" "/casussen/{casus}/verslagen";
    VERSLAG = "verslag" "/casussen/{casus}/verslagen/{nummer}";
    VERSLAG_DELEN = "verslag-delen" "/casussen/{casus}/verslagen/{nummer}/delen";
    VERSLAG_REACTIE = "verslag-reactie" "/casussen/{casus}/verslagen/{nummer}/reactie";
    VERSLAG_AFDRUK = "verslag-afdruk" "/casussen/{casus}/verslagen/{nummer}/afdruk";
    PLAN = "plan" "/casussen/{casus}/plan";
    PLAN_AFDRUK = "plan-afdruk" "/casussen/{casus}/plan/afdruk";
    ADVIEZEN = "adviezen" "/adviezen";
    BEHANDELEN = "behandelen" "/adviezen/{advies}";
    OPPAKKEN = "oppakken" "/adviezen/{advies}/oppakken";
    VRAAG_STELLEN = "vraag-stellen" "/adviezen/{advies}/vragen";
    UITNODIGEN = "uitnodigen" "/adviezen/{advies}/uitnodiging";
    AANGEVULD = "aangevuld" "/adviezen/{advies}/aanvulling";
    BESLUIT = "besluit" "/adviezen/{advies}/besluit";
    VOLGENDE_STAP = "volgende-stap" "/casussen/{casus}/volgende-stap";
    VRAAGVERHELDERING = "vraagverheldering" "/casussen/{casus}/vraagverheldering";
    GESPREK = "gesprek" "/casussen/{casus}/vraagverheldering/gesprek";
    HULPVRAAG_NIEUW = "hulpvraag-nieuw" "/casussen/{casus}/hulpvragen/nieuw";
    HULPVRAAG = "hulpvraag" "/casussen/{casus}/hulpvragen/{hulpvraag}";
    WET_NIEUW = "wet-nieuw" "/casussen/{casus}/wetten/nieuw";
    ONDERZOEK = "onderzoek" "/casussen/{casus}/onderzoek/{item}";
    LEEFGEBIED = "leefgebied" "/casussen/{casus}/leefgebieden/{leefgebied}";
    LEEFGEBIED_OPENEN = "leefgebied-openen" "/casussen/{casus}/leefgebieden/{leefgebied}/openen";
    LEEFGEBIED_SLUITEN = "leefgebied-sluiten" "/casussen/{casus}/leefgebieden/{leefgebied}/sluiten";
    NETWERK = "netwerk" "/casussen/{casus}/netwerk";
    MANTELZORGER = "mantelzorger" "/casussen/{casus}/mantelzorgers/{persoon}";
    BALANS = "balans" "/casussen/{casus}/balans";
    UITVOERING = "uitvoering" "/casussen/{casus}/uitvoering";
    INZET_NIEUW = "inzet-nieuw" "/casussen/{casus}/inzet/nieuw";
    INZET = "inzet" "/casussen/{casus}/inzet/{inzet}";
    EVALUATIE = "evaluatie" "/casussen/{casus}/evaluatie";
    REGIE = "regie" "/casussen/{casus}/regie";
    PROCESREGISSEUR = "procesregisseur" "/casussen/{casus}/procesregisseur";
    WACHTPLEK = "wachtplek" "/casussen/{casus}/wachtplek";
    WACHTPLEK_BEEINDIGEN = "wachtplek-beeindigen" "/casussen/{casus}/wachtplek/beeindigen";
    TOEWIJZEN = "toewijzen" "/casussen/{casus}/toewijzen";
    WACHTLIJST = "wachtlijst" "/wachtlijst";
    AFSLUITEN = "afsluiten" "/casussen/{casus}/afsluiten";

    // Around a casus.
    CONTACT_BEGIN = "contact-begin" "/contact/nieuw";
    CONTACT_NIEUW = "contact-nieuw" "/casussen/{casus}/contactmomenten/nieuw";
    CONTACT = "contact" "/casussen/{casus}/contactmomenten/{contactmoment}";
    TAAK_NIEUW = "taak-nieuw" "/casussen/{casus}/taken/nieuw";
    TAAK_AF = "taak-af" "/casussen/{casus}/taken/{taak}/af";
    TOESTEMMINGEN = "toestemmingen" "/casussen/{casus}/toestemmingen";
    PRATEN = "praten" "/casussen/{casus}/praten/{persoon}";
    TOESTEMMING_NIEUW = "toestemming-nieuw" "/casussen/{casus}/toestemmingen/nieuw";
    TOESTEMMING_INTREKKEN = "toestemming-intrekken" "/casussen/{casus}/toestemmingen/{toestemming}/intrekken";
    AFSPRAAK_NIEUW = "afspraak-nieuw" "/casussen/{casus}/afspraken/nieuw";
    AFSPRAAK = "afspraak" "/casussen/{casus}/afspraken/{afspraak}";
    AFSPRAAK_AFZEGGEN = "afspraak-afzeggen" "/casussen/{casus}/afspraken/{afspraak}/afzeggen";
    PARTIJ_NIEUW = "partij-nieuw" "/casussen/{casus}/partijen/nieuw";
    PARTIJ = "partij" "/casussen/{casus}/partijen/{partij}";

    // Reference, and accounting for access.
    SOCIALE_KAART = "sociale-kaart" "/sociale-kaart";
    VOORZIENING = "voorziening" "/sociale-kaart/{voorziening}";
    BEGRIPPEN = "begrippen" "/begrippen";
    SPOOR = "spoor" "/spoor";
    GEBRUIKERS = "gebruikers" "/beheer/gebruikers";
    GEBRUIKER_UITZETTEN = "gebruiker-uitzetten" "/beheer/gebruikers/{gebruiker}/uitzetten";
}
