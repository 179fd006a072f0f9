//! Pages of who may be in twice.

mod hangt;
pub mod lijst;
pub mod terug;
pub mod voeg;

use serde::Serialize;

use crate::basis::personen::{store as personen, store_bekend};
use crate::db::waarde::PersoonId;
use crate::kit::fout::Uitslag;
use crate::poort::toegang::Actie;
use crate::web::Verzoek;

/// One of the two, as much as everybody in a wijkteam may see (design.md 5.4).
#[derive(Debug, Clone, Serialize)]
pub(super) struct Wie {
    /// Their id.
    pub id: PersoonId,
    naam: String,
    geboren: String,
    bekend_bij: Vec<String>,
    /// Whether the viewer may change them.
    pub mag: bool,
}

/// These people, in this order, with whether the viewer may change them.
pub(super) fn wie(v: &Verzoek, ids: &[PersoonId]) -> Uitslag<Vec<Wie>> {
    let (actor, dag) = (v.wie()?, v.vandaag());
    v.lees(|c| {
        let teams = store_bekend::bekend_bij(c, ids)?;
        let mut uit = Vec::new();
        for id in ids {
            let p = personen::persoon(c, *id)?;
            let feiten = personen::feiten(c, actor, id.0, dag)?;
            uit.push(Wie {
                id: *id,
                naam: p.naam(),
                geboren: p.geboren().map(|g| g.to_string()).unwrap_or_default(),
                bekend_bij: teams.iter().filter(|(t, _)| t == id).map(|(_, t)| t.clone()).collect(),
                mag: v.mag(Actie::PersoonBewerken, &feiten),
            });
        }
        Ok(uit)
    })
}
