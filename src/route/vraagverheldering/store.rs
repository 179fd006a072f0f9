//! The only queries of the vraagverheldering: the talk itself, and which facts of the route it gives.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use diesel::prelude::*;

use super::model::Gesprek;
use crate::basis::balans::store as balans;
use crate::basis::casus::{Casus, Fase, Feit, store as casus_store};
use crate::basis::contact::store as contact_store;
use crate::basis::huishouden::{regels::hoort, store as huishouden};
use crate::basis::termijnen::model::TermijnSoort;
use crate::basis::termijnen::store as termijnen;
use crate::db::Verbinding;
use crate::db::schema::vraagverheldering;
use crate::db::waarde::{CasusId, RijId};
use crate::kit::datum;
use crate::kit::fout::{Fout, Uitslag};
use crate::poort::spoor::Schrijver;

pub mod hulpvraag;
pub mod leefgebied;
pub mod onderzoek;

/// What is known of the talk; none when nothing was recorded yet.
///
/// # Errors
/// When the database does not answer.
pub fn gesprek(c: &mut Verbinding, casus: CasusId) -> Uitslag<Option<Gesprek>> {
    Ok(vraagverheldering::table
        .filter(vraagverheldering::casus_id.eq(casus))
        .select(Gesprek::as_select())
        .first(c)
        .optional()?)
}

/// Keeps the talk; its first day goes into the timeline when it is first filled in.
///
/// # Errors
/// [`Fout::Verouderd`] when somebody else changed it first.
pub fn bewaar_gesprek(s: &mut Schrijver, casus: &Casus, nieuw: &Gesprek) -> Uitslag<()> {
    casus_store::houd_vast(s, casus.id)?;
    let oud = gesprek(s.c, casus.id)?;
    if oud.as_ref().map_or(0, |o| o.versie) != nieuw.versie {
        return Err(Fout::Verouderd);
    }
    if oud.is_none() {
        begin_gesprek(s, casus.id)?;
    }
    diesel::update(vraagverheldering::table.filter(vraagverheldering::casus_id.eq(casus.id)))
        .set((
            vraagverheldering::eerste_gesprek_op.eq(nieuw.eerste_gesprek_op),
            vraagverheldering::identiteit.eq(&nieuw.identiteit),
            vraagverheldering::aanwezig.eq(&nieuw.aanwezig),
            vraagverheldering::clientondersteuner.eq(&nieuw.clientondersteuner),
            vraagverheldering::pgb_uitgelegd.eq(nieuw.pgb_uitgelegd),
            vraagverheldering::deskundigen.eq(&nieuw.deskundigen),
            vraagverheldering::geen_balans_reden.eq(&nieuw.geen_balans_reden),
            vraagverheldering::versie.eq(nieuw.versie + 1),
        ))
        .execute(s.c)?;
    s.raakt(casus.id, &["vraagverheldering"]);
    if let Some(dag) = nieuw.eerste_gesprek_op
        && oud.is_none_or(|o| o.eerste_gesprek_op.is_none())
    {
        eerste_gesprek(s, casus, dag)?;
    }
    Ok(())
}

/// The talk was held: it goes into the timeline and the clocks that waited for it stop (domain.md 2.1, T09 and T10).
fn eerste_gesprek(s: &mut Schrijver, casus: &Casus, dag: NaiveDate) -> Uitslag<()> {
    contact_store::gesproken(s, casus, dag)?;
    let op = datum::kort(dag);
    casus_store::noteer_gebeurtenis(s, casus.id, "vraagverheldering-gesprek", None, casus.persoon_id, &op)?;
    for soort in [TermijnSoort::SchuldenEersteGesprek, TermijnSoort::SchuldenBedreigend] {
        termijnen::stop(s, casus.id, soort, dag, "het eerste gesprek is geweest")?;
    }
    Ok(())
}

fn begin_gesprek(s: &mut Schrijver, casus: CasusId) -> Uitslag<()> {
    diesel::insert_into(vraagverheldering::table)
        .values((
            vraagverheldering::id.eq(s.id::<RijId>()),
            vraagverheldering::casus_id.eq(casus),
            vraagverheldering::identiteit.eq(""),
            vraagverheldering::aanwezig.eq(""),
            vraagverheldering::clientondersteuner.eq(""),
            vraagverheldering::pgb_uitgelegd.eq(false),
            vraagverheldering::deskundigen.eq(""),
            vraagverheldering::geen_balans_reden.eq(""),
            vraagverheldering::versie.eq(0),
        ))
        .execute(s.c)?;
    Ok(())
}

/// Whether somebody under 18 belongs to the household, or is the inwoner.
///
/// # Errors
/// When the database does not answer.
pub fn jeugdige(c: &mut Verbinding, casus: &Casus, vandaag: NaiveDate) -> Uitslag<bool> {
    if let Some(id) = casus.persoon_id
        && crate::basis::personen::store::persoon(c, id)?.minderjarig(vandaag)
    {
        return Ok(true);
    }
    match casus.huishouden_id {
        Some(id) => Ok(huishouden::leden(c, id, vandaag)?
            .iter()
            .any(|(l, p)| hoort(l, p, vandaag) && p.minderjarig(vandaag))),
        None => Ok(false),
    }
}

/// Which facts of the route the vraagverheldering gives: a hulpvraag, and the Balansbeeld or why there is none. While
/// evaluating, only a new weighing counts; the evaluatie has a reason of its own.
///
/// # Errors
/// When the database does not answer.
pub fn feiten(c: &mut Verbinding, casus: &Casus, _vandaag: NaiveDate) -> Uitslag<BTreeSet<Feit>> {
    let mut uit = BTreeSet::new();
    if hulpvraag::alle(c, casus)?.iter().any(|h| !h.tekst.trim().is_empty()) {
        uit.insert(Feit::Hulpvraag);
    }
    if heeft_balans(c, casus)? {
        uit.insert(Feit::Balansbeeld);
    }
    Ok(uit)
}

fn heeft_balans(c: &mut Verbinding, casus: &Casus) -> Uitslag<bool> {
    let evaluatie = casus.fase == Fase::Evaluatie;
    if !evaluatie && gesprek(c, casus.id)?.is_some_and(|g| !g.geen_balans_reden.is_empty()) {
        return Ok(true);
    }
    let meting = if evaluatie { balans::open_meting(c, casus)? } else { balans::laatste(c, casus.id)? };
    match meting {
        Some(m) => Ok(!leefgebied::gescoord_in(c, m.id)?.is_empty()),
        None => Ok(false),
    }
}
