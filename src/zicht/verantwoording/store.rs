//! Names for the ids in the spoor: colleagues, and the numbers of casussen.

use std::collections::BTreeMap;

use diesel::prelude::*;

use crate::db::Verbinding;
use crate::db::schema::{casus, gebruiker};
use crate::db::waarde::{CasusId, GebruikerId};
use crate::kit::fout::Uitslag;
use crate::poort::spoor::SpoorRij;

/// Names of colleagues and numbers of casussen, by id.
pub type Namen = (BTreeMap<GebruikerId, String>, BTreeMap<CasusId, String>);

/// The names for these rows.
///
/// # Errors
/// When the database does not answer.
pub fn namen(c: &mut Verbinding, rijen: &[SpoorRij]) -> Uitslag<Namen> {
    let wie: Vec<GebruikerId> = rijen.iter().filter_map(|r| r.gebruiker_id).collect();
    let casussen: Vec<CasusId> = rijen.iter().filter_map(|r| r.casus_id).collect();
    let wie: Vec<(GebruikerId, String)> = gebruiker::table
        .filter(gebruiker::id.eq_any(wie))
        .select((gebruiker::id, gebruiker::naam))
        .load(c)?;
    let nummers: Vec<(CasusId, String)> =
        casus::table.filter(casus::id.eq_any(casussen)).select((casus::id, casus::nummer)).load(c)?;
    Ok((wie.into_iter().collect(), nummers.into_iter().collect()))
}
