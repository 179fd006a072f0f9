//! The only queries on legal clocks: start, pause, stop, and show with their why.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::feestdagen::Gelijkgesteld;
use super::model::{Pauze, TermijnSoort};
use super::regels;
use crate::db::Verbinding;
use crate::db::schema::{gelijkgestelde_dag, termijn, termijn_pauze};
use crate::db::waarde::{AdviesId, CasusId, RijId, TermijnId};
use crate::kit::fout::{Fout, Uitslag};
use crate::poort::spoor::Schrijver;

pub use super::beeld::TermijnBeeld;
pub use super::store_beeld::{beeld, beelden};

/// A clock as stored.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = termijn)]
pub struct Termijn {
    /// Its id.
    pub id: TermijnId,
    /// Of which casus.
    pub casus_id: CasusId,
    /// Of which advies, for a term of a besluit.
    pub advies_id: Option<AdviesId>,
    /// Which term.
    pub soort: TermijnSoort,
    /// Day of the event that started it.
    pub start: NaiveDate,
    /// That event, in words.
    pub aanleiding: String,
    /// Start plus length.
    pub ruw_einde: NaiveDate,
    /// Days it stood still.
    pub pauzedagen: i32,
    /// Last day.
    pub einde: NaiveDate,
    /// "Uitstel afgesproken met inwoner": a note, never a later end (domain.md 2.5).
    pub uitstel_notitie: String,
    /// When it stopped.
    pub gestopt_op: Option<NaiveDate>,
    /// What stopped it, in words.
    pub gestopt_door: String,
    /// Counts changes.
    pub versie: i32,
}

/// The days on a par with holidays, as the beheerder keeps them.
///
/// # Errors
/// When the database does not answer.
pub fn gelijkgesteld(c: &mut Verbinding) -> Uitslag<Gelijkgesteld> {
    let rijen: Vec<(NaiveDate, String)> = gelijkgestelde_dag::table
        .select((gelijkgestelde_dag::datum, gelijkgestelde_dag::omschrijving))
        .load(c)?;
    Ok(rijen.into_iter().map(|(d, o)| (d, format!("{o} (gelijkgestelde dag)"))).collect())
}

/// Starts a clock. A clock of the same kind that runs already for this casus (and advies) is left as it is.
///
/// # Errors
/// When the end lies beyond the calendar, or the database does not answer.
pub fn start(
    s: &mut Schrijver,
    casus: CasusId,
    advies: Option<AdviesId>,
    soort: TermijnSoort,
    start: NaiveDate,
    aanleiding: &str,
) -> Uitslag<()> {
    let loopt = lopend(s.c, casus)?.into_iter().any(|t| t.soort == soort && t.advies_id == advies);
    if loopt {
        return Ok(());
    }
    let dagen = gelijkgesteld(s.c)?;
    let uit = regels::bereken(soort, start, &[], &dagen).map_err(|e| Fout::KanNiet(e.to_string()))?;
    diesel::insert_into(termijn::table)
        .values((
            termijn::id.eq(s.id::<TermijnId>()),
            termijn::casus_id.eq(casus),
            termijn::advies_id.eq(advies),
            termijn::soort.eq(soort),
            termijn::start.eq(start),
            termijn::aanleiding.eq(aanleiding),
            termijn::ruw_einde.eq(uit.ruw_einde),
            termijn::pauzedagen.eq(0),
            termijn::einde.eq(uit.einde),
            termijn::verschoven.eq(verschoven(&uit)),
            termijn::uitstel_notitie.eq(""),
            termijn::gestopt_door.eq(""),
            termijn::berekend_op.eq(s.tijdstip()),
            termijn::versie.eq(1),
        ))
        .execute(s.c)?;
    Ok(())
}

fn verschoven(uit: &super::model::Uitkomst) -> String {
    uit.verschoven.iter().map(|v| format!("{} {}", v.dag, v.reden)).collect::<Vec<_>>().join("\n")
}

/// Stops a running clock of this kind; nothing happens when none runs.
///
/// # Errors
/// When the database does not answer.
pub fn stop(
    s: &mut Schrijver,
    casus: CasusId,
    soort: TermijnSoort,
    op: NaiveDate,
    door: &str,
) -> Uitslag<()> {
    diesel::update(
        termijn::table
            .filter(termijn::casus_id.eq(casus).and(termijn::soort.eq(soort)))
            .filter(termijn::gestopt_op.is_null()),
    )
    .set((
        termijn::gestopt_op.eq(Some(op)),
        termijn::gestopt_door.eq(door),
        termijn::versie.eq(termijn::versie + 1),
    ))
    .execute(s.c)?;
    Ok(())
}

/// Stops every clock of a casus: it was withdrawn or closed.
///
/// # Errors
/// When the database does not answer.
pub fn stop_alle(s: &mut Schrijver, casus: CasusId, op: NaiveDate, door: &str) -> Uitslag<()> {
    for t in lopend(s.c, casus)? {
        if t.soort != TermijnSoort::Bezwaar {
            stop(s, casus, t.soort, op, door)?;
        }
    }
    Ok(())
}

/// Pauses a clock (Awb 4:15): `tot` stays open until the aanvulling is in. Computes the end anew.
///
/// # Errors
/// [`Fout::KanNiet`] when this kind cannot stand still, or the pause lies before the start.
pub fn pauzeer(s: &mut Schrijver, id: TermijnId, pauze: Pauze, grond: &str) -> Uitslag<()> {
    diesel::insert_into(termijn_pauze::table)
        .values((
            termijn_pauze::id.eq(s.id::<RijId>()),
            termijn_pauze::termijn_id.eq(id),
            termijn_pauze::van.eq(pauze.van),
            termijn_pauze::tot.eq(pauze.tot),
            termijn_pauze::grond.eq(grond),
        ))
        .execute(s.c)?;
    herbereken(s, id)
}

/// Ends the open pause of a clock and computes the end anew.
///
/// # Errors
/// [`Fout::KanNiet`] when the end lies before the beginning of the pause.
pub fn hervat(s: &mut Schrijver, id: TermijnId, op: NaiveDate) -> Uitslag<()> {
    diesel::update(
        termijn_pauze::table.filter(termijn_pauze::termijn_id.eq(id).and(termijn_pauze::tot.is_null())),
    )
    .set(termijn_pauze::tot.eq(Some(op)))
    .execute(s.c)?;
    herbereken(s, id)
}

fn herbereken(s: &mut Schrijver, id: TermijnId) -> Uitslag<()> {
    let t: Termijn = termijn::table.find(id).select(Termijn::as_select()).first(s.c)?;
    let dagen = gelijkgesteld(s.c)?;
    let uit = regels::bereken_lopend(t.soort, t.start, &pauzes(s.c, id)?, &dagen, s.vandaag())
        .map_err(|e| Fout::KanNiet(e.to_string()))?;
    diesel::update(termijn::table.find(id))
        .set((
            termijn::pauzedagen.eq(i32::try_from(uit.pauzedagen).unwrap_or(i32::MAX)),
            termijn::einde.eq(uit.einde),
            termijn::verschoven.eq(verschoven(&uit)),
            termijn::berekend_op.eq(s.tijdstip()),
            termijn::versie.eq(termijn::versie + 1),
        ))
        .execute(s.c)?;
    Ok(())
}

pub(super) fn pauzes(c: &mut Verbinding, id: TermijnId) -> Uitslag<Vec<Pauze>> {
    let rijen: Vec<(NaiveDate, Option<NaiveDate>)> = termijn_pauze::table
        .filter(termijn_pauze::termijn_id.eq(id))
        .select((termijn_pauze::van, termijn_pauze::tot))
        .order(termijn_pauze::van)
        .load(c)?;
    Ok(rijen.into_iter().map(|(van, tot)| Pauze { van, tot }).collect())
}

/// The clocks that run, soonest end first.
///
/// # Errors
/// When the database does not answer.
pub fn lopend(c: &mut Verbinding, casus: CasusId) -> Uitslag<Vec<Termijn>> {
    Ok(van_casus(c, casus)?.into_iter().filter(|t| t.gestopt_op.is_none()).collect())
}

/// Every clock of a casus, soonest end first.
///
/// # Errors
/// When the database does not answer.
pub fn van_casus(c: &mut Verbinding, casus: CasusId) -> Uitslag<Vec<Termijn>> {
    Ok(termijn::table
        .filter(termijn::casus_id.eq(casus))
        .select(Termijn::as_select())
        .order((termijn::einde, termijn::id))
        .load(c)?)
}
