//! The people of a casus: about whom something can be written, asked or agreed.

use chrono::NaiveDate;
use serde::Serialize;

use super::store;
use crate::basis::casus::Casus;
use crate::basis::personen::store as personen;
use crate::db::Verbinding;
use crate::db::waarde::PersoonId;
use crate::kit::fout::Uitslag;

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Iemand {
    /// Who.
    pub id: PersoonId,
    /// The name.
    pub naam: String,
    /// As what: "inwoner", "partner en mantelzorger".
    pub rol: String,
}

/// The inwoner first, then the household on a day: about whom a note can be (design.md 5.8). Who died is among them.
///
/// # Errors
/// When the database does not answer.
pub fn mensen(c: &mut Verbinding, k: &Casus, dag: NaiveDate) -> Uitslag<Vec<Iemand>> {
    let mut uit = Vec::new();
    if let Some(id) = k.persoon_id {
        uit.push(Iemand { id, naam: personen::persoon(c, id)?.naam(), rol: "inwoner".into() });
    }
    if let Some(huis) = k.huishouden_id {
        for (lid, p) in store::leden(c, huis, dag)? {
            if !uit.iter().any(|al| al.id == p.id) {
                uit.push(Iemand { id: p.id, naam: p.naam(), rol: lid.rol });
            }
        }
    }
    Ok(uit)
}
