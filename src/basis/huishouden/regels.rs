//! Which of these facts hold on a day.

use chrono::NaiveDate;

use super::gezag::model::Gezag;
use super::relatie::model::{Relatie, RelatieSoort};
use crate::basis::personen::Gegevens;
use crate::db::waarde::PersoonId;
use crate::kit::datum;

/// Gezag ends at this age (BW 1:233, 1:245).
pub const MEERDERJARIG: u16 = 18;

/// Whether something that runs from `van` until `tot` (not that day itself) holds on a day. An unknown beginning is
/// long ago, no end is still going on, and what ends where it begins never was: that is how a mistake is kept.
pub fn loopt(van: Option<NaiveDate>, tot: Option<NaiveDate>, dag: NaiveDate) -> bool {
    van.is_none_or(|v| v <= dag) && tot.is_none_or(|t| dag < t)
}

/// Whether it was a mistake: an end on the day of the beginning, or before.
pub fn vergissing(van: Option<NaiveDate>, tot: Option<NaiveDate>) -> bool {
    matches!((van, tot), (Some(van), Some(tot)) if tot <= van)
}

/// What the relation is on a day: a partner from whom somebody parted is an ex-partner, other relations that ended
/// are none.
pub fn soort_op(r: &Relatie, dag: NaiveDate) -> Option<RelatieSoort> {
    if vergissing(r.van, r.tot) {
        return None;
    }
    match r.soort {
        soort if loopt(r.van, r.tot, dag) => Some(soort),
        RelatieSoort::Partner if r.van.is_none_or(|v| v <= dag) => Some(RelatieSoort::ExPartner),
        _ => None,
    }
}

/// Who the other in this relation is to `wie`, and what they are to them on a day; none when `wie` is not in it or it
/// does not hold.
pub fn gezien_van(r: &Relatie, wie: PersoonId, dag: NaiveDate) -> Option<(PersoonId, RelatieSoort)> {
    let soort = soort_op(r, dag)?;
    match wie {
        _ if wie == r.ander_id => Some((r.persoon_id, soort)),
        _ if wie == r.persoon_id => Some((r.ander_id, soort.omgekeerd())),
        _ => None,
    }
}

/// Whether somebody is under eighteen on a day; none when the date of birth does not say. Who is not born yet is.
pub fn minderjarig(p: &Gegevens, dag: NaiveDate) -> Option<bool> {
    let geboren = p.geboortedatum?;
    Some(datum::leeftijd(geboren, dag).is_none_or(|jaren| jaren < MEERDERJARIG))
}

/// Which of these rows hold on a day: none over who is eighteen, or no longer lives. Rows of a holder who died are for
/// the caller, who knows the holder ([`leeft`]).
pub fn gezag_op<'a>(rijen: &'a [Gezag], kind: &Gegevens, dag: NaiveDate) -> Vec<&'a Gezag> {
    if minderjarig(kind, dag) == Some(false) || !leeft(kind, dag) {
        return Vec::new();
    }
    rijen.iter().filter(|g| loopt(g.van, g.tot, dag)).collect()
}

/// Whether somebody lives on a day, as far as known. Gezag ends with the death of who holds it.
pub fn leeft(p: &Gegevens, dag: NaiveDate) -> bool {
    p.overleden_op.is_none_or(|op| dag < op)
}
