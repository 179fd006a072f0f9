//! /casussen/{casus}/praten/{persoon}: with whom may you talk about somebody of this casus? (domain.md 7.2)

use serde::Serialize;

use super::kring::{self, Luisteraar};
use super::nieuw_web::mensen;
use super::web::casus;
use crate::basis::personen::store as personen;
use crate::db::waarde::{CasusId, PersoonId};
use crate::kit::fout::{Fout, Uitslag};
use crate::paden;
use crate::web::{Antwoord, Verzoek};

#[derive(Serialize)]
struct Keuze {
    naam: String,
    pad: String,
    hier: bool,
}

#[derive(Serialize)]
struct Pagina {
    casus: CasusId,
    nummer: String,
    over: PersoonId,
    naam: String,
    kan: bool,
    /// The address is secret: to nobody on the page, whatever else they may hear.
    geheim: bool,
    mensen: Vec<Keuze>,
    bekwaam: Vec<Keuze>,
    kring: Vec<Luisteraar>,
}

fn pad(casus: CasusId, over: PersoonId, bekwaam: bool) -> String {
    let pad = paden::PRATEN.met(&[casus.to_string(), over.to_string()]);
    if bekwaam { pad } else { format!("{pad}?bekwaam=nee") }
}

/// GET
pub fn get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let k = casus(v)?;
    let over: PersoonId = v.deel("persoon")?;
    let mensen = mensen(v, &k)?;
    let naam = mensen.iter().find(|m| m.id == over).map(|m| m.naam.clone()).ok_or(Fout::NietGevonden)?;
    let kan = v.vraag.een("bekwaam") != Some("nee");
    let dag = v.vandaag();
    let keuze = |naam: &str, wie, bekwaam| Keuze {
        naam: naam.into(),
        pad: pad(k.id, wie, bekwaam),
        hier: wie == over && bekwaam == kan,
    };
    let pagina = Pagina {
        casus: k.id,
        over,
        kan,
        geheim: v.lees(|c| personen::geheim_adres(c, over))?,
        mensen: mensen.iter().map(|m| Keuze { hier: m.id == over, ..keuze(&m.naam, m.id, true) }).collect(),
        bekwaam: vec![
            keuze("Kan dit zelf overzien", over, true),
            keuze("Kan dit niet zelf overzien", over, false),
        ],
        kring: v.lees(|c| kring::kring(c, over, kan, dag))?,
        nummer: k.nummer,
        naam,
    };
    v.pagina("basis/toestemming/praten.html", &pagina)
}
