//! Every fact of a casus that a step may ask for: each room of the route says its own.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::regels::{self, Vervolg};
use crate::basis::casus::{Casus, Feit};
use crate::db::Verbinding;
use crate::kit::fout::{Fout, Uitslag};
use crate::route::{
    advies, melding, omgekeerde_toets, plan, screening, uitvoering, verslag, vraagverheldering,
};

/// The facts that are there today.
///
/// # Errors
/// When the database does not answer.
pub fn alle(c: &mut Verbinding, k: &Casus, vandaag: NaiveDate) -> Uitslag<BTreeSet<Feit>> {
    let mut uit = match melding::store::feiten(c, k) {
        // Casussen from before this program have no melding of their own.
        Err(Fout::NietGevonden) => BTreeSet::new(),
        r => r?,
    };
    uit.extend(screening::store::feiten(c, k)?);
    uit.extend(vraagverheldering::store::feiten(c, k, vandaag)?);
    uit.extend(omgekeerde_toets::store::feiten(c, k, vandaag)?);
    uit.extend(verslag::store::feiten(c, k, vandaag)?);
    uit.extend(plan::store::feiten(c, k, vandaag)?);
    uit.extend(advies::feiten(c, k, vandaag)?);
    uit.extend(uitvoering::feiten::feiten(c, k, vandaag)?);
    Ok(uit)
}

/// The steps that can be taken from where the casus is, with what each still misses: for the page of the casus.
/// Screening and afsluiting have forms of their own and are not among them.
///
/// # Errors
/// When the database does not answer.
pub fn mogelijk(c: &mut Verbinding, k: &Casus, vandaag: NaiveDate) -> Uitslag<Vec<Vervolg>> {
    let aanwezig = alle(c, k, vandaag)?;
    Ok(regels::vervolgen(k.id, k.fase, &aanwezig))
}
