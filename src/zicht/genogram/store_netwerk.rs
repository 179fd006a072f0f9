//! Reads who stands around a household: network members and organisations.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::model::Sterkte;
use crate::db::Verbinding;
use crate::db::schema::{betrokken_partij, netwerklid};
use crate::db::waarde::{CasusId, PersoonId};
use crate::kit::fout::Uitslag;

/// Somebody in a network.
#[derive(Debug, Clone, Queryable)]
pub struct Lid {
    /// In whose.
    pub van_wie: PersoonId,
    /// Who, when that is a known person.
    pub wie: Option<PersoonId>,
    /// The name.
    pub naam: String,
    /// What they are.
    pub rol: String,
    /// How strong the bond is.
    pub sterkte: Sterkte,
    /// Gives mantelzorg.
    pub mantelzorger: bool,
    /// What they do.
    pub wat_doet: String,
    /// Hours a week.
    pub uren: Option<i32>,
    /// Since.
    pub van: Option<NaiveDate>,
}

/// The networks of these people on a day.
///
/// # Errors
/// When the database does not answer.
pub fn netwerk(c: &mut Verbinding, wie: &[PersoonId], op: NaiveDate) -> Uitslag<Vec<Lid>> {
    let rijen: Vec<Lid> = netwerklid::table
        .filter(netwerklid::persoon_id.eq_any(wie.to_vec()))
        .filter(netwerklid::van.is_null().or(netwerklid::van.le(op)))
        .filter(netwerklid::tot.is_null().or(netwerklid::tot.gt(op)))
        .order(netwerklid::id)
        .select((
            netwerklid::persoon_id,
            netwerklid::wie_id,
            netwerklid::naam,
            netwerklid::rol,
            netwerklid::sterkte,
            netwerklid::mantelzorger,
            netwerklid::wat_doet,
            netwerklid::uren_per_week,
            netwerklid::van,
        ))
        .load(c)?;
    Ok(rijen)
}

/// An organisation: its name, whether it gives help, for whom, how strong the bond is, since.
pub type Partij = (String, bool, Option<PersoonId>, Sterkte, NaiveDate);

/// The organisations around these casussen on a day.
///
/// # Errors
/// When the database does not answer.
pub fn partijen(c: &mut Verbinding, casussen: &[CasusId], op: NaiveDate) -> Uitslag<Vec<Partij>> {
    let rijen: Vec<Partij> = betrokken_partij::table
        .filter(betrokken_partij::casus_id.eq_any(casussen.to_vec()))
        .filter(betrokken_partij::van.le(op))
        .filter(betrokken_partij::tot.is_null().or(betrokken_partij::tot.gt(op)))
        .order((betrokken_partij::van, betrokken_partij::id))
        .select((
            betrokken_partij::naam,
            betrokken_partij::geeft_hulp,
            betrokken_partij::persoon_id,
            betrokken_partij::sterkte,
            betrokken_partij::van,
        ))
        .load(c)?;
    Ok(rijen)
}
