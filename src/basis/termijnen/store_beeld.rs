//! Reads what it takes to show clocks.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::beeld::{self, TermijnBeeld};
use super::model::Pauze;
use super::store::{Termijn, gelijkgesteld, pauzes};
use crate::config::Termijnen;
use crate::db::Verbinding;
use crate::db::schema::termijn_pauze;
use crate::db::waarde::TermijnId;
use crate::kit::fout::Uitslag;

/// How clocks are shown today, in their order, in two queries however many there are.
///
/// # Errors
/// When the database does not answer.
pub fn beelden(
    c: &mut Verbinding,
    termijnen: &[Termijn],
    vandaag: NaiveDate,
    grenzen: &Termijnen,
) -> Uitslag<Vec<TermijnBeeld>> {
    let dagen = gelijkgesteld(c)?;
    let ids: Vec<TermijnId> = termijnen.iter().map(|t| t.id).collect();
    let rijen: Vec<(TermijnId, NaiveDate, Option<NaiveDate>)> = termijn_pauze::table
        .filter(termijn_pauze::termijn_id.eq_any(ids))
        .select((termijn_pauze::termijn_id, termijn_pauze::van, termijn_pauze::tot))
        .order(termijn_pauze::van)
        .load(c)?;
    termijnen
        .iter()
        .map(|t| {
            let pauzes: Vec<Pauze> = rijen
                .iter()
                .filter(|(id, _, _)| *id == t.id)
                .map(|(_, van, tot)| Pauze { van: *van, tot: *tot })
                .collect();
            beeld::maak(t, &pauzes, &dagen, vandaag, grenzen)
        })
        .collect()
}

/// The same for one clock.
///
/// # Errors
/// When the database does not answer.
pub fn beeld(
    c: &mut Verbinding,
    t: &Termijn,
    vandaag: NaiveDate,
    grenzen: &Termijnen,
) -> Uitslag<TermijnBeeld> {
    let dagen = gelijkgesteld(c)?;
    beeld::maak(t, &pauzes(c, t.id)?, &dagen, vandaag, grenzen)
}
