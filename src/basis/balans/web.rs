//! The Balansbeeld on a page of its own: for the kitchen table, and for paper.

use serde::Serialize;

use super::beeld::BalansOverzicht;
use super::overzicht;
use crate::basis::casus::store as casus_store;
use crate::basis::personen::store as personen;
use crate::db::waarde::CasusId;
use crate::kit::fout::Uitslag;
use crate::web::{Antwoord, Verzoek};

#[derive(Serialize)]
struct Pagina {
    casus_id: CasusId,
    nummer: String,
    naam: String,
    overzicht: Option<BalansOverzicht>,
}

/// GET
pub fn get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let id: CasusId = v.deel("casus")?;
    let pagina = v.lees(|c| {
        let casus = casus_store::zoek(c, id)?;
        let naam = match casus.persoon_id {
            Some(wie) => personen::persoon(c, wie)?.naam(),
            None => String::new(),
        };
        Ok(Pagina { casus_id: id, nummer: casus.nummer, naam, overzicht: overzicht::beeld(c, id)? })
    })?;
    v.pagina("basis/balans.html", &pagina)
}
