//! The only queries on help that runs, and on the progress of the plan's actions.

use diesel::prelude::*;

use super::model::{Inzet, InzetInvoer, PlanActie};
use crate::basis::casus::store as casus_store;
use crate::db::Verbinding;
use crate::db::schema::{actie, advies, besluit, doel, inzet, plan};
use crate::db::waarde::{BesluitId, CasusId, RijId};
use crate::kit::fout::{Fout, Uitslag};
use crate::poort::spoor::Schrijver;

/// The help of a casus: what runs first, then what ended.
///
/// # Errors
/// When the database does not answer.
pub fn van_casus(c: &mut Verbinding, casus: CasusId) -> Uitslag<Vec<Inzet>> {
    let mut rijen: Vec<Inzet> =
        inzet::table.filter(inzet::casus_id.eq(casus)).select(Inzet::as_select()).order(inzet::id).load(c)?;
    rijen.sort_by_key(|i| i.gestopt_op.is_some());
    Ok(rijen)
}

/// One of them.
///
/// # Errors
/// [`Fout::NietGevonden`] when it is not of this casus.
pub fn een(c: &mut Verbinding, casus: CasusId, id: RijId) -> Uitslag<Inzet> {
    Ok(inzet::table
        .filter(inzet::id.eq(id).and(inzet::casus_id.eq(casus)))
        .select(Inzet::as_select())
        .first(c)?)
}

/// The besluiten of a casus with a name to choose them by.
///
/// # Errors
/// When the database does not answer.
pub fn besluiten(c: &mut Verbinding, casus: CasusId) -> Uitslag<Vec<(BesluitId, String, String)>> {
    Ok(besluit::table
        .inner_join(advies::table)
        .filter(advies::casus_id.eq(casus))
        .select((besluit::id, besluit::product, besluit::kenmerk))
        .order(besluit::id)
        .load(c)?)
}

/// Adds help.
///
/// # Errors
/// When the database does not answer.
pub fn voeg_toe(s: &mut Schrijver, casus: CasusId, i: &InzetInvoer) -> Uitslag<RijId> {
    let id: RijId = s.id();
    diesel::insert_into(inzet::table)
        .values((
            inzet::id.eq(id),
            inzet::casus_id.eq(casus),
            inzet::besluit_id.eq(i.besluit_id),
            inzet::wie.eq(&i.wie),
            inzet::wat.eq(&i.wat),
            inzet::gevraagd_op.eq(i.gevraagd_op),
            inzet::gestart_op.eq(i.gestart_op),
            inzet::gestopt_op.eq(i.gestopt_op),
            inzet::versie.eq(1),
        ))
        .execute(s.c)?;
    s.raakt(id, &["inzet"]);
    casus_store::noteer_gebeurtenis(s, casus, "hulp-vastgelegd", Some(id.0), None, "")?;
    Ok(id)
}

/// Changes help.
///
/// # Errors
/// [`Fout::Verouderd`] when somebody else changed it first.
pub fn wijzig(s: &mut Schrijver, casus: CasusId, id: RijId, versie: i32, i: &InzetInvoer) -> Uitslag<()> {
    let deze = inzet::id.eq(id).and(inzet::casus_id.eq(casus)).and(inzet::versie.eq(versie));
    let geraakt = diesel::update(inzet::table.filter(deze))
        .set((
            inzet::besluit_id.eq(i.besluit_id),
            inzet::wie.eq(&i.wie),
            inzet::wat.eq(&i.wat),
            inzet::gevraagd_op.eq(i.gevraagd_op),
            inzet::gestart_op.eq(i.gestart_op),
            inzet::gestopt_op.eq(i.gestopt_op),
            inzet::versie.eq(versie + 1),
        ))
        .execute(s.c)?;
    if geraakt == 0 {
        return Err(Fout::Verouderd);
    }
    s.raakt(id, &["inzet"]);
    Ok(())
}

/// The actions of the plan, in its order.
///
/// # Errors
/// When the database does not answer.
pub fn acties(c: &mut Verbinding, casus: CasusId) -> Uitslag<Vec<PlanActie>> {
    Ok(actie::table
        .inner_join(doel::table.inner_join(plan::table))
        .filter(plan::casus_id.eq(casus))
        .select((actie::id, doel::tekst, actie::wie, actie::wat, actie::uiterlijk, actie::gedaan_op))
        .order((doel::volgorde, actie::volgorde, actie::id))
        .load(c)?)
}

/// The version of the plan; 0 when there is none.
///
/// # Errors
/// When the database does not answer.
pub fn planversie(c: &mut Verbinding, casus: CasusId) -> Uitslag<i32> {
    let versie: Option<i32> =
        plan::table.filter(plan::casus_id.eq(casus)).select(plan::versie).first(c).optional()?;
    Ok(versie.unwrap_or(0))
}

/// Counts a change of the plan.
///
/// # Errors
/// [`Fout::Verouderd`] when somebody else changed it first.
pub fn tel_plan(s: &mut Schrijver, casus: CasusId, versie: i32) -> Uitslag<()> {
    let deze = plan::casus_id.eq(casus).and(plan::versie.eq(versie));
    let geraakt = diesel::update(plan::table.filter(deze)).set(plan::versie.eq(versie + 1)).execute(s.c)?;
    if geraakt == 0 { Err(Fout::Verouderd) } else { Ok(()) }
}

/// Ticks off: these actions are done (today, unless they were already), the others are not.
///
/// # Errors
/// [`Fout::Verouderd`] when somebody else changed the plan first.
pub fn vink_af(s: &mut Schrijver, casus: CasusId, versie: i32, gedaan: &[RijId]) -> Uitslag<()> {
    tel_plan(s, casus, versie)?;
    for a in acties(s.c, casus)? {
        let nu = gedaan.contains(&a.id).then(|| a.gedaan_op.unwrap_or(s.vandaag()));
        if nu != a.gedaan_op {
            diesel::update(actie::table.find(a.id)).set(actie::gedaan_op.eq(nu)).execute(s.c)?;
            s.raakt(a.id, &["gedaan_op"]);
        }
    }
    Ok(())
}
