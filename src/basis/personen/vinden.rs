//! Finding people from a page: the search field and what it finds. Other rooms that start with a search use it too.

use serde::Serialize;

use super::Minimaal;
use super::zoek;
use super::zoekvraag::Zoekvraag;
use crate::kit::fout::Uitslag;
use crate::web::{Formulier, Veld, Verzoek};

/// What a search found, in the two groups of the page.
#[derive(Debug, Default, Serialize)]
pub struct Gevonden {
    /// Written as was typed.
    pub zeker: Vec<Minimaal>,
    /// Only said so, written otherwise.
    pub klinkt: Vec<Minimaal>,
}

impl From<Vec<Minimaal>> for Gevonden {
    fn from(alle: Vec<Minimaal>) -> Self {
        let (klinkt, zeker) = alle.into_iter().partition(|p| p.klinkt);
        Self { zeker, klinkt }
    }
}

/// The search field; the same one stands in the header.
pub fn zoekformulier(sleutel: &str) -> Formulier {
    Formulier::nieuw(
        sleutel,
        vec![
            Veld::tekst("zoek", "Naam, geboortedatum, adres, telefoon of BSN")
                .max(100)
                .hint("Minstens twee letters. Een deel van de naam is genoeg.")
                .verplicht("Vul een naam, geboortedatum, adres, telefoonnummer of BSN in"),
        ],
    )
}

/// Looks for what was typed in `zoek`; a message at the field when it is too little.
///
/// # Errors
/// When the database does not answer.
pub fn zoek_in(v: &mut Verzoek, f: &mut Formulier) -> Uitslag<Vec<Minimaal>> {
    let vraag = Zoekvraag::lees(&f.tekst("zoek"), &v.diensten.kluis);
    if f.goed() && !vraag.genoeg() {
        f.fout("zoek", "Typ minstens twee letters of cijfers");
    }
    let gevonden = if f.goed() { v.lees(|c| zoek::zoek(c, &vraag))? } else { Vec::new() };
    v.toonde_lijst("persoon-zoeken", gevonden.len());
    Ok(gevonden)
}
