//! The fields of a person, wherever a person is entered: melding, household, correction.

use super::bereik::{Adressoort, Weg};
use super::model::{BsnReden, Gegevens, Geslacht, Naamgebruik};
use super::naamdelen::Naamdelen;
use super::store;
use crate::kit::code::Code;
use crate::kit::fout::Uitslag;
use crate::web::{Optie, Veld, Verzoek};

pub use super::bekende::{DEZELFDE, bekende};
pub use super::invullen::vul;
pub use super::lezen::{keur_dagen, lees, lees_op};

/// The fields that say where somebody lives; of a secret address none is shown.
pub const ADRES: [&str; 8] =
    ["straat", "huisnummer", "huisletter", "toevoeging", "postcode", "woonplaats", "wijkcode", "bag_id"];

/// The name, as a melding asks it: one of the two must be filled.
pub fn naamvelden() -> Vec<Veld> {
    vec![
        Veld::tekst("voornaam", "Voornaam of roepnaam").max(100).autocomplete("off"),
        Veld::tekst("tussenvoegsel", "Tussenvoegsel").max(30).autocomplete("off"),
        Veld::tekst("achternaam", "Achternaam").max(100).autocomplete("off"),
        geboortedatum(),
    ]
}

fn geboortedatum() -> Veld {
    Veld::tekst("geboortedatum", "Geboortedatum")
        .max(30)
        .autocomplete("off")
        .hint("Bijvoorbeeld 12-5-1984. Weet je alleen de maand of het jaar? Typ dan mei 1984, of 1984.")
}

/// Everything else a first entry may hold; none of it must be. What few need is folded away.
///
/// # Errors
/// When the database does not answer.
pub fn overige(v: &Verzoek) -> Uitslag<Vec<Veld>> {
    let mut uit = vec![Veld::tekst("telefoon", "Telefoon").max(30)];
    uit.extend(adres(v, false)?);
    let meer = vec![
        Veld::tekst("partner_tussenvoegsel", "Tussenvoegsel van de partner").max(30),
        Veld::tekst("partner_achternaam", "Achternaam van de partner").max(100),
        Veld::keuze::<Naamgebruik>("naamgebruik", "Welke achternaam gebruikt deze persoon?"),
        geslacht(),
    ];
    uit.extend(meer.into_iter().chain(contact()).chain(geheim()).chain(bsn(false)).map(Veld::ingeklapt));
    Ok(uit)
}

/// Everything, for a correction; `p` is who it is, `heeft_bsn` whether a BSN is kept.
///
/// # Errors
/// When the database does not answer.
pub fn alle(v: &Verzoek, p: &Gegevens, heeft_bsn: bool) -> Uitslag<Vec<Veld>> {
    let mut uit = vec![
        Veld::tekst("voorletters", "Voorletters").max(30),
        Veld::tekst("voornaam", "Voornamen").max(100).autocomplete("off"),
        Veld::tekst("roepnaam", "Roepnaam").max(100).hint("Als die anders is dan de voornaam."),
        Veld::tekst("tussenvoegsel", "Tussenvoegsel").max(30).autocomplete("off"),
        Veld::tekst("achternaam", "Eigen achternaam")
            .max(100)
            .autocomplete("off")
            .hint("De naam vanaf de geboorte."),
        Veld::tekst("partner_tussenvoegsel", "Tussenvoegsel van de partner").max(30),
        Veld::tekst("partner_achternaam", "Achternaam van de partner")
            .max(100)
            .hint("Van nu of van vroeger."),
        Veld::radio_uit("naamgebruik", "Welke achternaam gebruikt deze persoon?", naamgebruik(p)),
        geboortedatum(),
        geslacht(),
        Veld::tekst("telefoon", "Telefoon").max(30),
    ];
    uit.extend(contact());
    uit.extend(adres(v, true)?);
    uit.push(
        Veld::tekst("bag_id", "BAG-nummer").max(30).hint("Zestien cijfers, als het adres is opgezocht."),
    );
    uit.extend(geheim());
    uit.extend(bsn(heeft_bsn));
    uit.push(Veld::datum("overleden_op", "Overleden op"));
    uit.push(Veld::datum("verhuisd_op", "Verhuisd uit de gemeente op"));
    uit.push(Veld::tekst("verhuisd_naar", "Verhuisd naar").max(100).hint("De gemeente of het land."));
    Ok(uit)
}

/// The groups of a correction: a heading, and the fields under it.
pub const GROEPEN: [(&str, &[&str]); 6] = [
    (
        "Namen",
        &[
            "voorletters",
            "voornaam",
            "roepnaam",
            "tussenvoegsel",
            "achternaam",
            "partner_tussenvoegsel",
            "partner_achternaam",
            "naamgebruik",
        ],
    ),
    ("Geboorte", &["geboortedatum", "geslacht"]),
    (
        "Contact",
        &[
            "telefoon",
            "telefoon_anders",
            "email",
            "liefst",
            "liever_niet",
            "toelichting",
            "taal",
            "tolk",
            "leeshulp",
        ],
    ),
    (
        "Adres",
        &[
            "straat",
            "huisnummer",
            "huisletter",
            "toevoeging",
            "postcode",
            "woonplaats",
            "wijkcode",
            "adressoort",
            "bag_id",
            "geheim_adres",
        ],
    ),
    ("BSN", &["bsn", "bsn_reden"]),
    ("Bijzonder", &["overleden_op", "verhuisd_op", "verhuisd_naar"]),
];

/// What is asked of somebody without a casus, known through somebody who has one: who it is and how to reach them.
pub const NAASTE: [&str; 12] = [
    "voornaam",
    "roepnaam",
    "tussenvoegsel",
    "achternaam",
    "partner_tussenvoegsel",
    "partner_achternaam",
    "naamgebruik",
    "geboortedatum",
    "geslacht",
    "telefoon",
    "email",
    "overleden_op",
];

/// The four ways, each with what the name becomes; with invented names while there is no partner's name.
fn naamgebruik(p: &Gegevens) -> Vec<Optie> {
    let mut delen = Naamdelen::from(p);
    if delen.partner_achternaam.is_empty() || delen.achternaam.is_empty() {
        delen = Naamdelen {
            voornaam: "Bijvoorbeeld: Corrie".into(),
            tussenvoegsel: "de".into(),
            achternaam: "Jong".into(),
            partner_tussenvoegsel: "van der".into(),
            partner_achternaam: "Linden".into(),
            ..Naamdelen::default()
        };
    }
    let mut optie = |n: &Naamgebruik| {
        delen.naamgebruik = *n;
        Optie { hint: Some(delen.naam()), ..Optie::nieuw(n.code(), n.label()) }
    };
    Naamgebruik::ALLE.iter().map(&mut optie).collect()
}

fn geslacht() -> Veld {
    Veld::keuze::<Geslacht>("geslacht", "Geslacht").hint("Voor brieven en het genogram.")
}

fn contact() -> Vec<Veld> {
    vec![
        Veld::tekst("telefoon_anders", "Tweede nummer")
            .max(100)
            .hint("Met van wie het is: 06…, van haar zus."),
        Veld::tekst("email", "E-mail").max(200),
        Veld::keuze::<Weg>("liefst", "Hoe het liefst?"),
        Veld::vinkjes::<Weg>("liever_niet", "Wat liever niet?").naast(),
        Veld::tekst("toelichting", "Toelichting bij het contact")
            .max(200)
            .hint("Bijvoorbeeld: na twee uur, of vraag naar haar dochter."),
        Veld::tekst("taal", "Taal waarin je praat, als dat geen Nederlands is").max(60),
        Veld::vink("tolk", "Er is een tolk nodig"),
        Veld::vink("leeshulp", "Lezen is moeilijk: vertel wat er in een brief staat"),
    ]
}

fn adres(v: &Verzoek, apart: bool) -> Uitslag<Vec<Veld>> {
    let wijken = v.lees(store::wijken)?.into_iter().map(|(code, naam)| Optie::nieuw(code, naam)).collect();
    let mut uit = vec![Veld::tekst("straat", "Straat").max(100)];
    if apart {
        uit.push(Veld::tekst("huisnummer", "Huisnummer").max(20));
        uit.push(Veld::tekst("huisletter", "Huisletter").max(20));
        uit.push(Veld::tekst("toevoeging", "Toevoeging").max(20).hint("Bijvoorbeeld: 2 hoog."));
    } else {
        uit.push(
            Veld::tekst("huisnummer", "Huisnummer").max(20).hint("Met letter of toevoeging: 12a, 12-2."),
        );
    }
    uit.push(Veld::tekst("postcode", "Postcode").max(20));
    uit.push(Veld::tekst("woonplaats", "Woonplaats").max(60));
    uit.push(Veld::keuze_uit("wijkcode", "Wijk", wijken).hint("De wijk bepaalt welk team de casus krijgt."));
    Ok(uit)
}

fn geheim() -> Vec<Veld> {
    vec![
        Veld::keuze::<Adressoort>("adressoort", "Wat voor adres is dit?"),
        Veld::vink("geheim_adres", "Dit adres is geheim").waarom(
            "Een geheim adres staat in geen lijst en je vindt er niemand mee. Wie het nodig heeft, zegt eerst waarvoor.",
        ),
    ]
}

fn bsn(bekend: bool) -> Vec<Veld> {
    let hint = match bekend {
        true => "Het BSN is bekend. Vul alleen iets in als het een ander nummer moet zijn.",
        false => "Negen cijfers. Vul het alleen in als het nodig is voor een advies.",
    };
    let nummer = Veld::tekst("bsn", "BSN")
        .max(20)
        .hint(hint)
        .waarom("Het BSN is pas nodig als SDD of SOJ een besluit neemt. We bewaren het versleuteld.");
    let reden = Veld::keuze::<BsnReden>("bsn_reden", "Waarom is er geen BSN?");
    if bekend { vec![nummer] } else { vec![nummer, reden] }
}
