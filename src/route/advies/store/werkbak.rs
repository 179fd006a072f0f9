//! The consultant's list: only of the own organisation, filtered in the query.

use diesel::prelude::*;

use crate::basis::termijnen::model::TermijnSoort;
use crate::basis::termijnen::store::Termijn;
use crate::db::schema::{advies, termijn};
use crate::db::waarde::{AdviesId, CasusId, GebruikerId};
use crate::db::{MultiBackend, Verbinding};
use crate::kit::fout::Uitslag;
use crate::poort::toegang::Orgaan;
use crate::route::advies::model::{Advies, AdviesStatus, WerkbakFilter};

type Vraag<'a> = advies::BoxedQuery<'a, MultiBackend>;

fn vraag<'a>(orgaan: Orgaan, wie: GebruikerId, filter: WerkbakFilter) -> Vraag<'a> {
    let q = advies::table.filter(advies::orgaan.eq(orgaan)).into_boxed();
    let open = [AdviesStatus::Verzonden, AdviesStatus::Teruggevraagd];
    match filter {
        WerkbakFilter::Nieuw => q.filter(advies::status.eq_any(open)).filter(advies::consulent_id.is_null()),
        WerkbakFilter::VanMij => q.filter(advies::status.eq_any(open)).filter(advies::consulent_id.eq(wie)),
        WerkbakFilter::Wacht => q.filter(advies::status.eq(AdviesStatus::Teruggevraagd)),
        WerkbakFilter::Open => q.filter(advies::status.eq_any(open)),
        WerkbakFilter::Besloten => q.filter(advies::status.eq(AdviesStatus::Besloten)),
    }
}

/// How many adviezen there are under this filter.
///
/// # Errors
/// When the database does not answer.
pub fn aantal(c: &mut Verbinding, orgaan: Orgaan, wie: GebruikerId, filter: WerkbakFilter) -> Uitslag<usize> {
    let n: i64 = vraag(orgaan, wie, filter).count().get_result(c)?;
    Ok(usize::try_from(n).unwrap_or(0))
}

/// A page of adviezen: what waits longest first, what was decided newest first.
///
/// # Errors
/// When the database does not answer.
pub fn bladzijde(
    c: &mut Verbinding,
    orgaan: Orgaan,
    wie: GebruikerId,
    filter: WerkbakFilter,
    (over, hoeveel): (i64, i64),
) -> Uitslag<Vec<Advies>> {
    let q = vraag(orgaan, wie, filter).select(advies::id);
    let q = if filter == WerkbakFilter::Besloten {
        q.order((advies::verzonden_op.desc(), advies::id.desc()))
    } else {
        q.order((advies::verzonden_op.asc(), advies::id.asc()))
    };
    // First which, from the index alone: sorting whole adviezen means reading every frozen text there is.
    let ids: Vec<AdviesId> = q.offset(over).limit(hoeveel).load(c)?;
    let mut rijen: Vec<Advies> =
        advies::table.filter(advies::id.eq_any(&ids)).select(Advies::as_select()).load(c)?;
    rijen.sort_by_key(|a| ids.iter().position(|id| *id == a.id));
    Ok(rijen)
}

/// The running clocks of a besluit for these casussen.
///
/// # Errors
/// When the database does not answer.
pub fn klokken(c: &mut Verbinding, casussen: &[CasusId]) -> Uitslag<Vec<Termijn>> {
    let soorten =
        [TermijnSoort::WmoBesluit, TermijnSoort::JeugdwetBesluit, TermijnSoort::ParticipatiewetBesluit];
    let rijen: Vec<Termijn> = termijn::table
        .filter(termijn::casus_id.eq_any(casussen))
        .filter(termijn::gestopt_op.is_null())
        .filter(termijn::soort.eq_any(soorten))
        .select(Termijn::as_select())
        .order((termijn::einde, termijn::id))
        .load(c)?;
    Ok(rijen)
}
