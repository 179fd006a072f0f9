//! What the steps out of the evaluation may ask for.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::evaluatie_store as store;
use crate::basis::casus::{Casus, Fase, Feit};
use crate::db::Verbinding;
use crate::kit::fout::Uitslag;

/// The facts of this round of looking back; none outside the fase evaluatie.
///
/// # Errors
/// When the database does not answer.
pub fn feiten(c: &mut Verbinding, k: &Casus, _vandaag: NaiveDate) -> Uitslag<BTreeSet<Feit>> {
    let mut uit = BTreeSet::new();
    if k.fase != Fase::Evaluatie {
        return Ok(uit);
    }
    let nu = store::huidige(c, k)?;
    if store::doelen(c, k.id)?.iter().all(|d| !d.resultaat.is_empty()) {
        uit.insert(Feit::Doelresultaten);
    }
    if nu.as_ref().is_some_and(|e| !e.geen_balans_reden.is_empty()) || store::opnieuw_gewogen(c, k)? {
        uit.insert(Feit::Balansbeeld);
    }
    if nu.is_some() {
        uit.insert(Feit::Evaluatie);
    }
    Ok(uit)
}
