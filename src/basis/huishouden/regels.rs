//! Which of these facts hold on a day. The only place that says so: board, genogram, person page and consent ask here.
//! The same holds for all of them: a period has its first day and not its last, a mistake never was, and who died lives
//! nowhere, holds no gezag and stands around nobody (docs/besluiten/0016).

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::gezag::model::Gezag;
use super::model::Lid;
use super::netwerk::model::Netwerklid;
use super::relatie::model::{Relatie, RelatieSoort};
use crate::basis::personen::{Gegevens, Persoon};
use crate::db::waarde::PersoonId;
pub use crate::kit::periode::{loopt, vergissing, voorbij};

/// Gezag ends at this age (BW 1:233, 1:245).
pub const MEERDERJARIG: u16 = 18;

/// When people died; who is not in it lives, as far as known.
pub type Doden = BTreeMap<PersoonId, NaiveDate>;

/// Who of these people died, and when.
pub fn doden<'a>(mensen: impl IntoIterator<Item = &'a Persoon>) -> Doden {
    mensen.into_iter().filter_map(|p| Some((p.id, p.overleden_op?))).collect()
}

/// Whether somebody lives in a household on a day: a membership that runs, as who lives in, of somebody alive.
pub fn woont(l: &Lid, p: &Gegevens, dag: NaiveDate) -> bool {
    hoort(l, p, dag) && l.woont_in
}

/// Whether somebody belongs to a household on a day, living in or not.
pub fn hoort(l: &Lid, p: &Gegevens, dag: NaiveDate) -> bool {
    loopt(Some(l.van), l.tot, dag) && p.leeft(dag)
}

/// The last day of a membership, not that day itself: it ended, or they died.
pub fn einde(l: &Lid, p: &Gegevens) -> Option<NaiveDate> {
    l.tot.into_iter().chain(p.overleden_op).min()
}

/// What the relation is on a day: a partner from whom somebody parted is an ex-partner, other relations that ended
/// are none. Death parts nobody: a bond that ended by it, or after it, stays what it was.
pub fn soort_op(r: &Relatie, doden: &Doden, dag: NaiveDate) -> Option<RelatieSoort> {
    if vergissing(r.van, r.tot) || r.van.is_some_and(|v| v > dag) {
        return None;
    }
    let dood = [r.persoon_id, r.ander_id].iter().filter_map(|p| doden.get(p)).min();
    let uit_elkaar = r.tot.filter(|t| dood.is_none_or(|d| t < d));
    match r.soort {
        RelatieSoort::Partner if uit_elkaar.is_some_and(|t| t <= dag) => Some(RelatieSoort::ExPartner),
        // Before the day they parted, they were partners.
        RelatieSoort::ExPartner if uit_elkaar.is_some_and(|t| t > dag) => Some(RelatieSoort::Partner),
        soort @ (RelatieSoort::Partner | RelatieSoort::ExPartner) => Some(soort),
        soort => loopt(r.van, r.tot, dag).then_some(soort),
    }
}

/// Who the other in this relation is to `wie`, and what they are to them on a day; none when `wie` is not in it or it
/// does not hold.
pub fn gezien_van(
    r: &Relatie,
    wie: PersoonId,
    doden: &Doden,
    dag: NaiveDate,
) -> Option<(PersoonId, RelatieSoort)> {
    let soort = soort_op(r, doden, dag)?;
    match wie {
        _ if wie == r.ander_id => Some((r.persoon_id, soort)),
        _ if wie == r.persoon_id => Some((r.ander_id, soort.omgekeerd())),
        _ => None,
    }
}

/// Whether somebody is under eighteen on a day; none when the date of birth does not say. Who is not born yet is.
pub fn minderjarig(p: &Gegevens, dag: NaiveDate) -> Option<bool> {
    let Some(l) = p.geboren()?.leeftijd(dag) else { return Some(true) };
    (l.minstens >= MEERDERJARIG || l.hoogstens < MEERDERJARIG).then_some(l.minstens < MEERDERJARIG)
}

/// Whether anybody can hold gezag over somebody on a day: not over who is eighteen, or no longer lives. Who may still
/// be under eighteen counts as such.
pub fn onder_gezag(kind: &Gegevens, dag: NaiveDate) -> bool {
    minderjarig(kind, dag) != Some(false) && kind.leeft(dag)
}

/// Which of these rows over one child hold on a day: none over who stands under no gezag any more, and none of a
/// holder who died.
pub fn gezag_op<'a>(rijen: &'a [Gezag], kind: &Gegevens, doden: &Doden, dag: NaiveDate) -> Vec<&'a Gezag> {
    if !onder_gezag(kind, dag) {
        return Vec::new();
    }
    let houder_leeft = |g: &Gezag| g.houder_id.and_then(|h| doden.get(&h)).is_none_or(|op| dag < *op);
    rijen.iter().filter(|g| loopt(g.van, g.tot, dag) && houder_leeft(g)).collect()
}

/// Whether somebody stands around a person on a day; `wie` when that is a known person.
pub fn staat_om(n: &Netwerklid, wie: Option<&Persoon>, dag: NaiveDate) -> bool {
    loopt(n.van, n.tot, dag) && wie.is_none_or(|p| p.leeft(dag))
}
