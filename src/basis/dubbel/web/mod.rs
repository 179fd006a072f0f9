//! Pages of who may be in twice.

pub mod lijst;
pub mod terug;
pub mod voeg;

use serde::Serialize;

use super::store;
use crate::basis::casus::store as casus_store;
use crate::basis::personen::{store as personen, zoek};
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

/// How much of one kind hangs on somebody.
#[derive(Debug, Serialize)]
pub(super) struct Hangt {
    naam: &'static str,
    aantal: i64,
}

/// These people, in this order, with whether the viewer may change them.
pub(super) fn wie(v: &Verzoek, ids: &[PersoonId]) -> Uitslag<Vec<Wie>> {
    let (actor, dag) = (v.wie()?, v.vandaag());
    v.lees(|c| {
        let teams = zoek::bekend_bij(c, ids)?;
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

/// How much hangs on somebody: only what the viewer may see, and only what there is.
pub(super) fn hangt(v: &Verzoek, id: PersoonId) -> Uitslag<Vec<Hangt>> {
    let (actor, dag) = (v.wie()?, v.vandaag());
    v.lees(|c| {
        let mut zichtbaar = Vec::new();
        for casus in store::casussen(c, id)? {
            let k = casus_store::zoek(c, casus)?;
            if v.mag(Actie::CasusInzien, &casus_store::feiten_van(c, actor, &k, dag)?) {
                zichtbaar.push(casus);
            }
        }
        let mut alles = store::wat_hangt_eraan(c, id, &zichtbaar)?;
        alles.retain(|(_, n)| *n > 0);
        Ok(alles.into_iter().map(|(naam, aantal)| Hangt { naam, aantal }).collect())
    })
}
