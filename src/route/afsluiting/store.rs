//! Which facts the closing step finds in the rooms before it.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use diesel::prelude::*;

use crate::basis::casus::{Casus, Feit};
use crate::db::Verbinding;
use crate::db::schema::{advies, screening};
use crate::kit::fout::Uitslag;
use crate::route::overgang;

/// The facts a row of the table to afgesloten may ask, and that are there. [`Feit::Afsluiting`] is not among
/// them: that is the form itself.
///
/// # Errors
/// When the database does not answer.
pub fn feiten(c: &mut Verbinding, k: &Casus, vandaag: NaiveDate) -> Uitslag<BTreeSet<Feit>> {
    let mut feiten = overgang::alle(c, k, vandaag)?;
    let gescreend: i64 = screening::table
        .filter(screening::casus_id.eq(k.id).and(screening::afgerond_op.is_not_null()))
        .count()
        .get_result(c)?;
    if gescreend > 0 {
        feiten.insert(Feit::Screening);
    }
    let open: i64 = advies::table
        .filter(advies::casus_id.eq(k.id).and(advies::status.ne_all(["besloten", "ingetrokken"])))
        .count()
        .get_result(c)?;
    if open == 0 {
        feiten.insert(Feit::AdviezenAfgerond);
    }
    Ok(feiten)
}
