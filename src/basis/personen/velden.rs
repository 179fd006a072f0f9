//! The fields of a person, wherever a person is entered: melding, household, correction.

pub use super::bekende::{DEZELFDE, bekende};
use super::bereik::Bereik;
use super::model::{Gegevens, NieuwePersoon, Persoon};
use super::store;
use crate::config::Soort;
use crate::kit::bsn::Bsn;
use crate::kit::fout::Uitslag;
use crate::web::{Formulier, Optie, Veld, Verzoek};

/// The name, as a melding asks it: one of the two must be filled.
pub fn naamvelden() -> Vec<Veld> {
    vec![
        Veld::tekst("voornaam", "Voornaam of roepnaam").max(100).autocomplete("off"),
        Veld::tekst("tussenvoegsel", "Tussenvoegsel").max(30).autocomplete("off"),
        Veld::tekst("achternaam", "Achternaam").max(100).autocomplete("off"),
        Veld::datum("geboortedatum", "Geboortedatum"),
    ]
}

/// Everything else that may be known; none of it must be.
///
/// # Errors
/// When the database does not answer.
pub fn overige(v: &Verzoek) -> Uitslag<Vec<Veld>> {
    let wijken = v.lees(store::wijken)?.into_iter().map(|(code, naam)| Optie::nieuw(code, naam)).collect();
    Ok(vec![
        Veld::tekst("bsn", "BSN")
            .max(20)
            .hint("Negen cijfers. Vul het alleen in als het nodig is voor een advies.")
            .waarom("Het BSN is pas nodig als SDD of SOJ een besluit neemt. We bewaren het versleuteld."),
        Veld::tekst("telefoon", "Telefoon").max(30),
        Veld::tekst("email", "E-mail").max(200),
        Veld::tekst("straat", "Straat").max(100),
        Veld::tekst("huisnummer", "Huisnummer").max(20),
        Veld::tekst("postcode", "Postcode").max(10),
        Veld::tekst("woonplaats", "Woonplaats").max(60),
        Veld::keuze_uit("wijkcode", "Wijk", wijken).hint("De wijk bepaalt welk team de casus krijgt."),
        Veld::tekst("taal", "Taal waarin je praat, als dat geen Nederlands is").max(60),
        Veld::vink("tolk", "Er is een tolk nodig"),
        Veld::tekst("toelichting", "Hoe wil deze persoon contact?").max(200),
    ])
}

/// Reads the fields, checking what they mean together. Wrong ones get their message in the form.
pub fn lees(f: &mut Formulier, soort: Soort) -> NieuwePersoon {
    if f.tekst("voornaam").is_empty() && f.tekst("achternaam").is_empty() {
        f.fout("achternaam", "Vul een voornaam of een achternaam in; één naam mag");
    }
    let bsn = f.tekst("bsn");
    let bsn = if bsn.is_empty() { None } else { keur_bsn(f, &bsn, soort) };
    let postcode: String = f.tekst("postcode").to_uppercase().split_whitespace().collect();
    let gegevens = Gegevens {
        voornaam: f.tekst("voornaam"),
        tussenvoegsel: f.tekst("tussenvoegsel"),
        achternaam: f.tekst("achternaam"),
        geboortedatum: f.datum("geboortedatum"),
        telefoon: f.tekst("telefoon"),
        email: f.tekst("email"),
        straat: f.tekst("straat"),
        huisnummer: f.tekst("huisnummer"),
        postcode,
        woonplaats: f.tekst("woonplaats"),
        wijkcode: Some(f.tekst("wijkcode")).filter(|w| !w.is_empty()),
        taal: f.tekst("taal"),
        tolk: f.vink("tolk"),
        ..Gegevens::default()
    };
    let bereik = Bereik { toelichting: f.tekst("toelichting"), ..Bereik::default() };
    NieuwePersoon { gegevens, bereik, bsn, niet: Vec::new() }
}

/// Test numbers (9999…) are refused where real people are, and real numbers where they are not (domain.md 7.6).
fn keur_bsn(f: &mut Formulier, getypt: &str, soort: Soort) -> Option<String> {
    match Bsn::parse(getypt) {
        Err(_) => {
            f.fout("bsn", "Dit is geen BSN: controleer de negen cijfers");
            None
        }
        Ok(bsn) if bsn.is_test() && soort == Soort::Productie => {
            f.fout("bsn", "Dit is een testnummer. Vul het echte BSN in, of laat het leeg");
            None
        }
        Ok(bsn) if !bsn.is_test() && soort != Soort::Productie => {
            f.fout("bsn", "Gebruik hier alleen testnummers: die beginnen met 9999");
            None
        }
        Ok(bsn) => Some(bsn.bloot().to_string()),
    }
}

/// Puts a known person in the fields. The BSN is never put back: who changes it types it whole.
pub fn vul(f: Formulier, p: &Persoon, bereik: &Bereik) -> Formulier {
    f.vul("voornaam", &p.voornaam)
        .vul("tussenvoegsel", &p.tussenvoegsel)
        .vul("achternaam", &p.achternaam)
        .vul_datum("geboortedatum", p.geboortedatum)
        .vul("telefoon", &p.telefoon)
        .vul("email", &p.email)
        .vul("straat", &p.straat)
        .vul("huisnummer", &p.huisnummer)
        .vul("postcode", &p.postcode)
        .vul("woonplaats", &p.woonplaats)
        .vul("wijkcode", p.wijkcode.as_deref().unwrap_or_default())
        .vul("taal", &p.taal)
        .vul_vink("tolk", p.tolk)
        .vul("toelichting", &bereik.toelichting)
        .met_versie(p.versie)
}
