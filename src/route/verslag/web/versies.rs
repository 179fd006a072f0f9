//! The versions of the verslag, and making one.

use chrono::NaiveDate;
use serde::Serialize;

use crate::basis::casus::store as casus_store;
use crate::db::waarde::CasusId;
use crate::kit::code::Code;
use crate::kit::fout::Uitslag;
use crate::paden;
use crate::poort::toegang::Actie;
use crate::route::kop::{self, Kop};
use crate::route::verslag::model::{DeelWijze, Reactie, Verslag};
use crate::route::verslag::store;
use crate::web::{Antwoord, Formulier, Verzoek};

/// A version as a line of the list.
#[derive(Serialize)]
struct Regel {
    nummer: i32,
    gemaakt_op: NaiveDate,
    gedeeld_op: Option<NaiveDate>,
    gedeeld_hoe: &'static str,
    reactie: &'static str,
}

#[derive(Serialize)]
struct Pagina {
    casus: Kop,
    versies: Vec<Regel>,
    kan_maken: bool,
    knop: &'static str,
    aanvraag_pad: Option<String>,
    formulier: Formulier,
}

fn regel(v: &Verslag) -> Regel {
    Regel {
        nummer: v.nummer,
        gemaakt_op: v.gemaakt_op,
        gedeeld_op: v.gedeeld_op,
        gedeeld_hoe: DeelWijze::uit(&v.gedeeld_hoe).map_or("", |d| d.label()),
        reactie: Reactie::uit(&v.reactie).map_or("", |r| r.label()),
    }
}

/// GET
pub fn get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let id: CasusId = v.deel("casus")?;
    let (casus, versies) = v.lees(|c| {
        let k = casus_store::zoek(c, id)?;
        Ok((kop::kop(c, &k)?, store::van_casus(c, id)?))
    })?;
    let mag = v.mag(Actie::CasusBewerken, &v.feiten);
    let ctx = Pagina {
        casus,
        kan_maken: mag && versies.first().is_none_or(|v| v.gedeeld_op.is_some()),
        knop: if versies.is_empty() { "Zet het verslag klaar" } else { "Maak een nieuwe versie" },
        // The aanvraag is recorded in the room of the advies.
        aanvraag_pad: paden::bij_naam("aanvraag").filter(|_| mag && !versies.is_empty()).map(|p| p.van(id)),
        versies: versies.iter().map(regel).collect(),
        formulier: Formulier::nieuw(paden::VERSLAGEN.van(id), Vec::new()),
    };
    v.pagina("route/verslagen.html", &ctx)
}

/// POST: makes a version, or goes to the one being worked on.
pub fn post(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let id: CasusId = v.deel("casus")?;
    let nummer = v.schrijf(|s| {
        let k = casus_store::zoek(s.c, id)?;
        store::maak(s, &k)
    })?;
    let pad = paden::VERSLAG.met(&[id.to_string(), nummer.to_string()]);
    Ok(Antwoord::naar(pad, "Het verslag is klaargezet uit wat er is vastgelegd. Lees het na en pas het aan."))
}
