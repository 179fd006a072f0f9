//! What a correction changed: every field of a person as text, so that was and werd can be compared and kept.

use super::bereik::Bereik;
use super::model::Gegevens;
use super::velden::ADRES;
use crate::kit::code::Code;
use crate::kit::datum;

/// A field that was corrected, in words. Of the BSN only that it changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verschil {
    /// The code of the field.
    pub veld: &'static str,
    /// What it said.
    pub was: String,
    /// What it says now.
    pub werd: String,
}

/// The fields with their names in words, in the order of the form.
const NAMEN: [(&str, &str); 36] = [
    ("voorletters", "Voorletters"),
    ("voornaam", "Voornamen"),
    ("roepnaam", "Roepnaam"),
    ("tussenvoegsel", "Tussenvoegsel"),
    ("achternaam", "Eigen achternaam"),
    ("partner_tussenvoegsel", "Tussenvoegsel van de partner"),
    ("partner_achternaam", "Achternaam van de partner"),
    ("naamgebruik", "Naamgebruik"),
    ("geboortedatum", "Geboortedatum"),
    ("geslacht", "Geslacht"),
    ("telefoon", "Telefoon"),
    ("telefoon_anders", "Tweede nummer"),
    ("email", "E-mail"),
    ("liefst", "Liefst contact"),
    ("liever_niet", "Liever niet"),
    ("toelichting", "Toelichting bij het contact"),
    ("taal", "Taal"),
    ("tolk", "Tolk"),
    ("leeshulp", "Lezen is moeilijk"),
    ("straat", "Straat"),
    ("huisnummer", "Huisnummer"),
    ("huisletter", "Huisletter"),
    ("toevoeging", "Toevoeging"),
    ("postcode", "Postcode"),
    ("woonplaats", "Woonplaats"),
    ("wijkcode", "Wijk"),
    ("adressoort", "Soort adres"),
    ("bag_id", "BAG-nummer"),
    ("geheim_adres", "Geheim adres"),
    ("bsn", "BSN"),
    ("bsn_reden", "Waarom geen BSN"),
    ("overleden_op", "Overleden op"),
    ("verhuisd_op", "Verhuisd op"),
    ("verhuisd_naar", "Verhuisd naar"),
    (SAMENGEVOEGD, "Samengevoegd"),
    (TERUGGEZET, "Weer uit elkaar"),
];

/// That two rows of this person became one; the fields that changed by it stand beside it.
pub const SAMENGEVOEGD: &str = "samengevoegd";

/// That a merge was undone.
pub const TERUGGEZET: &str = "teruggezet";

/// That something happened to the whole person, which no field says.
pub fn gebeurde(wat: &'static str) -> Verschil {
    Verschil { veld: wat, was: String::new(), werd: String::new() }
}

/// A field in words; a code nobody knows as it stands.
pub fn veldnaam(veld: &str) -> &str {
    NAMEN.iter().find(|(code, _)| *code == veld).map_or(veld, |(_, naam)| naam)
}

/// Whether a field says where somebody lives, or went: of a secret address none of that is shown.
pub fn zegt_waar(veld: &str) -> bool {
    ADRES.contains(&veld) || veld == "verhuisd_naar"
}

/// What differs, in the order of the form; `bsn` says whether a number was typed.
pub fn verschillen(was: (&Gegevens, &Bereik), werd: (&Gegevens, &Bereik), bsn: bool) -> Vec<Verschil> {
    let paren = velden(was.0, was.1).into_iter().zip(velden(werd.0, werd.1));
    let mut uit: Vec<Verschil> = paren
        .filter(|((_, was), (_, werd))| was != werd)
        .map(|((veld, was), (_, werd))| Verschil { veld, was, werd })
        .collect();
    if bsn {
        uit.push(Verschil { veld: "bsn", was: String::new(), werd: String::new() });
    }
    uit
}

/// Every field that can be corrected, as a person would read it.
pub fn velden(p: &Gegevens, b: &Bereik) -> Vec<(&'static str, String)> {
    let ja = |aan: bool| if aan { "ja" } else { "nee" }.to_owned();
    let dag = |d: Option<chrono::NaiveDate>| d.map(datum::kort).unwrap_or_default();
    let niet: Vec<&str> = b.liever_niet().into_iter().map(Code::label).collect();
    vec![
        ("voorletters", p.voorletters.clone()),
        ("voornaam", p.voornaam.clone()),
        ("roepnaam", p.roepnaam.clone()),
        ("tussenvoegsel", p.tussenvoegsel.clone()),
        ("achternaam", p.achternaam.clone()),
        ("partner_tussenvoegsel", p.partner_tussenvoegsel.clone()),
        ("partner_achternaam", p.partner_achternaam.clone()),
        ("naamgebruik", p.naamgebruik.label().into()),
        ("geboortedatum", p.geboren().map(|g| g.to_string()).unwrap_or_default()),
        ("geslacht", p.geslacht.label().into()),
        ("telefoon", p.telefoon.clone()),
        ("telefoon_anders", b.telefoon_anders.clone()),
        ("email", p.email.clone()),
        ("liefst", b.liefst.map(|w| w.label().to_owned()).unwrap_or_default()),
        ("liever_niet", niet.join(", ")),
        ("toelichting", b.toelichting.clone()),
        ("taal", p.taal.clone()),
        ("tolk", ja(p.tolk)),
        ("leeshulp", ja(b.leeshulp)),
        ("straat", p.straat.clone()),
        ("huisnummer", p.huisnummer.clone()),
        ("huisletter", b.huisletter.clone()),
        ("toevoeging", b.toevoeging.clone()),
        ("postcode", b.postcode(p)),
        ("woonplaats", p.woonplaats.clone()),
        ("wijkcode", p.wijkcode.clone().unwrap_or_default()),
        ("adressoort", b.adressoort.label().into()),
        ("bag_id", b.bag_id.clone()),
        ("geheim_adres", ja(b.geheim_adres)),
        ("bsn_reden", p.bsn_reden.label().into()),
        ("overleden_op", dag(p.overleden_op)),
        ("verhuisd_op", dag(b.verhuisd_op)),
        ("verhuisd_naar", b.verhuisd_naar.clone()),
    ]
}
