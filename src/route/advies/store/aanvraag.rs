//! The aanvraag and the clock it starts.

use chrono::NaiveDate;
use diesel::prelude::*;

use crate::basis::casus::store as casus_store;
use crate::basis::termijnen::model::{Pauze, TermijnSoort};
use crate::basis::termijnen::store as termijnen;
use crate::db::Verbinding;
use crate::db::schema::{aanvraag, termijn_pauze};
use crate::db::waarde::{CasusId, RijId};
use crate::kit::fout::{Fout, Uitslag};
use crate::poort::spoor::Schrijver;
use crate::poort::toegang::Wet;
use crate::route::advies::model::{Aanvraag, AanvraagDoor, AanvraagKanaal};
use crate::route::advies::regels;

/// An aanvraag as typed.
pub struct Invoer {
    /// Day 0 of the term.
    pub ontvangen_op: NaiveDate,
    /// How.
    pub kanaal: AanvraagKanaal,
    /// By whom.
    pub door: AanvraagDoor,
    /// In the inwoner's own words.
    pub wens: String,
    /// The day it was taken back.
    pub ingetrokken_op: Option<NaiveDate>,
}

/// Every aanvraag of a casus, oldest first.
///
/// # Errors
/// When the database does not answer.
pub fn alle(c: &mut Verbinding, casus: CasusId) -> Uitslag<Vec<Aanvraag>> {
    let rijen: Vec<Aanvraag> = aanvraag::table
        .filter(aanvraag::casus_id.eq(casus))
        .select(Aanvraag::as_select())
        .order((aanvraag::ontvangen_op, aanvraag::id))
        .load(c)?;
    Ok(rijen)
}

/// The aanvraag under one law, taken back or not.
///
/// # Errors
/// When the database does not answer.
pub fn van_wet(c: &mut Verbinding, casus: CasusId, wet: Wet) -> Uitslag<Option<Aanvraag>> {
    Ok(alle(c, casus)?.into_iter().find(|a| a.wet == wet))
}

/// Notes an aanvraag and starts the clock of its law.
///
/// # Errors
/// [`Fout::Verouderd`] when there is one under this law already.
pub fn leg_vast(s: &mut Schrijver, casus: CasusId, wet: Wet, in_: &Invoer) -> Uitslag<()> {
    if van_wet(s.c, casus, wet)?.is_some() {
        return Err(Fout::Verouderd);
    }
    let id: RijId = s.id();
    diesel::insert_into(aanvraag::table)
        .values((
            aanvraag::id.eq(id),
            aanvraag::casus_id.eq(casus),
            aanvraag::wet.eq(wet),
            aanvraag::ontvangen_op.eq(in_.ontvangen_op),
            aanvraag::kanaal.eq(in_.kanaal),
            aanvraag::door.eq(in_.door),
            aanvraag::wens.eq(&in_.wens),
            aanvraag::gebruiker_id.eq(s.wie),
            aanvraag::versie.eq(1),
        ))
        .execute(s.c)?;
    s.raakt(id, &["aanvraag"]);
    casus_store::voeg_wet_toe(s, casus, wet)?;
    start_klok(s, casus, wet, in_.ontvangen_op)?;
    casus_store::noteer_gebeurtenis(s, casus, "aanvraag-ontvangen", Some(id.0), None, wet_label(wet))
}

/// Changes an aanvraag, or takes it back; the clock follows.
///
/// # Errors
/// [`Fout::Verouderd`] when somebody else changed it first.
pub fn wijzig(s: &mut Schrijver, oud: &Aanvraag, in_: &Invoer, versie: i32) -> Uitslag<()> {
    let geraakt =
        diesel::update(aanvraag::table.filter(aanvraag::id.eq(oud.id).and(aanvraag::versie.eq(versie))))
            .set((
                aanvraag::ontvangen_op.eq(in_.ontvangen_op),
                aanvraag::kanaal.eq(in_.kanaal),
                aanvraag::door.eq(in_.door),
                aanvraag::wens.eq(&in_.wens),
                aanvraag::ingetrokken_op.eq(in_.ingetrokken_op),
                aanvraag::versie.eq(aanvraag::versie + 1),
            ))
            .execute(s.c)?;
    if geraakt == 0 {
        return Err(Fout::Verouderd);
    }
    s.raakt(oud.id, &["ontvangen_op", "kanaal", "door", "wens", "ingetrokken_op"]);
    let soort = match (oud.ingetrokken_op, in_.ingetrokken_op) {
        (None, Some(op)) => {
            stop_klok(s, oud.casus_id, oud.wet, op, "de aanvraag is ingetrokken")?;
            "aanvraag-ingetrokken"
        }
        (Some(_), None) => {
            start_klok(s, oud.casus_id, oud.wet, in_.ontvangen_op)?;
            "aanvraag-ontvangen"
        }
        (None, None) if oud.ontvangen_op != in_.ontvangen_op => {
            verzet_klok(s, oud.casus_id, oud.wet, in_.ontvangen_op)?;
            "aanvraag-gewijzigd"
        }
        _ => "aanvraag-gewijzigd",
    };
    casus_store::noteer_gebeurtenis(s, oud.casus_id, soort, Some(oud.id.0), None, wet_label(oud.wet))
}

fn wet_label(wet: Wet) -> &'static str {
    crate::kit::code::Code::label(wet)
}

fn start_klok(s: &mut Schrijver, casus: CasusId, wet: Wet, op: NaiveDate) -> Uitslag<()> {
    match regels::besluitsoort(wet) {
        Some(soort) => termijnen::start(s, casus, None, soort, op, "aanvraag ontvangen"),
        None => Ok(()),
    }
}

fn stop_klok(s: &mut Schrijver, casus: CasusId, wet: Wet, op: NaiveDate, door: &str) -> Uitslag<()> {
    match regels::besluitsoort(wet) {
        Some(soort) => termijnen::stop(s, casus, soort, op, door),
        None => Ok(()),
    }
}

/// The day of receipt was wrong: the old clock stops, a new one takes over its pauses.
fn verzet_klok(s: &mut Schrijver, casus: CasusId, wet: Wet, op: NaiveDate) -> Uitslag<()> {
    let Some(soort) = regels::besluitsoort(wet) else { return Ok(()) };
    let Some(oud) = klok(s.c, casus, soort)? else { return Ok(()) };
    let pauzes: Vec<(NaiveDate, Option<NaiveDate>, String)> = termijn_pauze::table
        .filter(termijn_pauze::termijn_id.eq(oud.id))
        .select((termijn_pauze::van, termijn_pauze::tot, termijn_pauze::grond))
        .order(termijn_pauze::van)
        .load(s.c)?;
    let vandaag = s.vandaag();
    termijnen::stop(s, casus, soort, vandaag, "de dag van ontvangst is verbeterd")?;
    start_klok(s, casus, wet, op)?;
    if let Some(nieuw) = klok(s.c, casus, soort)? {
        for (van, tot, grond) in pauzes {
            termijnen::pauzeer(s, nieuw.id, Pauze { van, tot }, &grond)?;
        }
    }
    Ok(())
}

/// The running clock of the besluit, if there is one.
///
/// # Errors
/// When the database does not answer.
pub fn klok(c: &mut Verbinding, casus: CasusId, soort: TermijnSoort) -> Uitslag<Option<termijnen::Termijn>> {
    Ok(termijnen::lopend(c, casus)?.into_iter().find(|t| t.soort == soort && t.advies_id.is_none()))
}
