//! The only queries on evaluations and the results of goals.

use diesel::prelude::*;

use super::model::{Evaluatie, EvaluatieInvoer, PlanDoel};
use super::store;
use crate::basis::balans::store as balans;
use crate::basis::casus::{Casus, Fase, store as casus_store};
use crate::db::Verbinding;
use crate::db::schema::{doel, evaluatie, plan};
use crate::db::waarde::{CasusId, RijId};
use crate::kit::fout::{Fout, Uitslag};
use crate::poort::spoor::Schrijver;

/// The evaluations of a casus, newest first.
///
/// # Errors
/// When the database does not answer.
pub fn van_casus(c: &mut Verbinding, casus: CasusId) -> Uitslag<Vec<Evaluatie>> {
    Ok(evaluatie::table
        .filter(evaluatie::casus_id.eq(casus))
        .select(Evaluatie::as_select())
        .order(evaluatie::id.desc())
        .load(c)?)
}

/// The evaluation of this round: the newest since the casus entered the fase, while it is there.
///
/// # Errors
/// When the database does not answer.
pub fn huidige(c: &mut Verbinding, k: &Casus) -> Uitslag<Option<Evaluatie>> {
    if k.fase != Fase::Evaluatie {
        return Ok(None);
    }
    let sinds = casus_store::overgangen(c, k.id)?.into_iter().rev().find(|o| o.naar == Fase::Evaluatie);
    let laatste = van_casus(c, k.id)?.into_iter().next();
    // Ids are ordered by the moment they were made.
    Ok(laatste.filter(|e| sinds.is_none_or(|o| e.id > o.id)))
}

/// Whether the balance was weighed again in this round.
///
/// # Errors
/// When the database does not answer.
pub fn opnieuw_gewogen(c: &mut Verbinding, k: &Casus) -> Uitslag<bool> {
    match balans::open_meting(c, k)? {
        Some(m) if k.fase == Fase::Evaluatie => Ok(!balans::scores(c, &[m.id])?.is_empty()),
        _ => Ok(false),
    }
}

/// The goals of the plan, in its order.
///
/// # Errors
/// When the database does not answer.
pub fn doelen(c: &mut Verbinding, casus: CasusId) -> Uitslag<Vec<PlanDoel>> {
    Ok(doel::table
        .inner_join(plan::table)
        .filter(plan::casus_id.eq(casus))
        .select((doel::id, doel::tekst, doel::goed_genoeg, doel::resultaat, doel::resultaat_toelichting))
        .order((doel::volgorde, doel::id))
        .load(c)?)
}

/// Keeps the evaluation of this round with the results of the goals. `versie` is 0 for a new one.
///
/// # Errors
/// [`Fout::Verouderd`] when somebody else kept it first.
pub fn bewaar(s: &mut Schrijver, k: &Casus, versie: i32, i: &EvaluatieInvoer) -> Uitslag<RijId> {
    casus_store::houd_vast(s, k.id)?;
    let velden = (
        evaluatie::gehouden_op.eq(i.gehouden_op),
        evaluatie::aanwezig.eq(&i.aanwezig),
        evaluatie::bevindingen.eq(&i.bevindingen),
        evaluatie::geen_balans_reden.eq(&i.geen_balans_reden),
        evaluatie::vervolg.eq(i.vervolg),
        evaluatie::versie.eq(versie + 1),
    );
    let id = match huidige(s.c, k)? {
        Some(e) => {
            let deze = evaluatie::id.eq(e.id).and(evaluatie::versie.eq(versie));
            if diesel::update(evaluatie::table.filter(deze)).set(velden).execute(s.c)? == 0 {
                return Err(Fout::Verouderd);
            }
            e.id
        }
        None if versie > 0 => return Err(Fout::Verouderd),
        None => {
            let id: RijId = s.id();
            let vast =
                (evaluatie::id.eq(id), evaluatie::casus_id.eq(k.id), evaluatie::gebruiker_id.eq(s.wie));
            diesel::insert_into(evaluatie::table).values((vast, velden)).execute(s.c)?;
            casus_store::noteer_gebeurtenis(s, k.id, "evaluatie-vastgelegd", Some(id.0), None, "")?;
            id
        }
    };
    if !i.doelen.is_empty() {
        let nu = store::planversie(s.c, k.id)?;
        store::tel_plan(s, k.id, nu)?;
    }
    for (id, resultaat, toelichting) in &i.doelen {
        diesel::update(doel::table.find(id))
            .set((doel::resultaat.eq(resultaat.to_string()), doel::resultaat_toelichting.eq(toelichting)))
            .execute(s.c)?;
    }
    s.raakt(id, &["evaluatie", "doel.resultaat"]);
    Ok(id)
}
