//! The queries on the way a casus goes: its steps and its timeline.

use std::collections::BTreeSet;

use diesel::prelude::*;
use uuid::Uuid;

use super::model::{Casus, Fase, Feit, Overgang};
use super::regels;
use crate::db::Verbinding;
use crate::db::schema::{casus, fase_overgang, gebeurtenis};
use crate::db::waarde::{CasusId, PersoonId, RijId};
use crate::kit::code::Code;
use crate::kit::fout::{Fout, Uitslag};
use crate::poort::spoor::Schrijver;

/// Takes a step along the route. `aanwezig` are the facts that are there; what the table asks beyond them needs a
/// motivation.
///
/// # Errors
/// [`Fout::KanNiet`] when the table has no such step, or facts are missing and there is no motivation;
/// [`Fout::Verouderd`] when somebody else took a step first.
pub fn verplaats(
    s: &mut Schrijver,
    k: &Casus,
    naar: Fase,
    reden: &str,
    aanwezig: &BTreeSet<Feit>,
    motivering: &str,
) -> Uitslag<()> {
    let stap = regels::zoek(k.fase, naar)
        .ok_or_else(|| Fout::KanNiet(format!("Van {} kun je niet naar {}.", k.fase.label(), naar.label())))?;
    let ontbreekt = stap.ontbreekt(aanwezig);
    if !ontbreekt.is_empty() && motivering.trim().is_empty() {
        let lijst: Vec<_> = ontbreekt.iter().map(|f| f.label()).collect();
        return Err(Fout::KanNiet(format!(
            "Er ontbreekt nog: {}. Vul dit aan, of schrijf op waarom je toch verdergaat.",
            lijst.join("; ")
        )));
    }
    let dag = s.vandaag();
    let geraakt = diesel::update(casus::table.filter(casus::id.eq(k.id).and(casus::fase.eq(k.fase))))
        .set((
            casus::fase.eq(naar),
            casus::afgesloten_op.eq((naar == Fase::Afgesloten).then_some(dag)),
            casus::versie.eq(casus::versie + 1),
        ))
        .execute(s.c)?;
    if geraakt == 0 {
        return Err(Fout::Verouderd);
    }
    s.regel.velden.push("fase");
    noteer_overgang(s, k.id, Some(k.fase), naar, reden, &ontbreekt, motivering)
}

/// Keeps that a step was taken, by whom, and what was still missing.
///
/// # Errors
/// When the database does not answer.
pub(super) fn noteer_overgang(
    s: &mut Schrijver,
    casus: CasusId,
    van: Option<Fase>,
    naar: Fase,
    reden: &str,
    ontbrak: &[Feit],
    motivering: &str,
) -> Uitslag<()> {
    let rij = Overgang {
        id: s.id(),
        casus_id: casus,
        van,
        naar,
        op: s.tijdstip(),
        gebruiker_id: s.wie,
        reden: reden.into(),
        ontbrak: ontbrak.iter().map(|f| f.code()).collect::<Vec<_>>().join(" "),
        motivering: motivering.trim().into(),
    };
    diesel::insert_into(fase_overgang::table).values(&rij).execute(s.c)?;
    Ok(())
}

/// Holds the casus until the end of the transaction, so that two people who make the first of something do so one
/// after the other.
///
/// # Errors
/// When the database does not answer.
pub fn houd_vast(s: &mut Schrijver, id: CasusId) -> Uitslag<()> {
    diesel::update(casus::table.find(id)).set(casus::versie.eq(casus::versie)).execute(s.c)?;
    Ok(())
}

/// The steps taken, oldest first.
///
/// # Errors
/// When the database does not answer.
pub fn overgangen(c: &mut Verbinding, id: CasusId) -> Uitslag<Vec<Overgang>> {
    Ok(fase_overgang::table
        .filter(fase_overgang::casus_id.eq(id))
        .select(Overgang::as_select())
        .order((fase_overgang::op, fase_overgang::id))
        .load(c)?)
}

/// Notes an entry of the timeline: a code, what it points at, about whom. The words come from the code.
///
/// # Errors
/// When the database does not answer.
pub fn noteer_gebeurtenis(
    s: &mut Schrijver,
    id: CasusId,
    soort: &'static str,
    object: Option<Uuid>,
    over: Option<PersoonId>,
    toelichting: &str,
) -> Uitslag<()> {
    diesel::insert_into(gebeurtenis::table)
        .values((
            gebeurtenis::id.eq(s.id::<RijId>()),
            gebeurtenis::casus_id.eq(id),
            gebeurtenis::op.eq(s.tijdstip()),
            gebeurtenis::soort.eq(soort),
            gebeurtenis::object_id.eq(object.map(RijId)),
            gebeurtenis::persoon_id.eq(over),
            gebeurtenis::gebruiker_id.eq(Some(s.wie)),
            gebeurtenis::toelichting.eq(toelichting),
        ))
        .execute(s.c)?;
    Ok(())
}
