//! The only queries on taken.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::model::Taak;
use crate::db::Verbinding;
use crate::db::schema::{betrokkenheid, gebruiker, taak};
use crate::db::waarde::{CasusId, GebruikerId, RijId, TaakId};
use crate::kit::fout::{Fout, Uitslag};
use crate::poort::spoor::Schrijver;

/// A taak to be.
#[derive(Debug, Clone)]
pub struct NieuweTaak {
    /// Who does it.
    pub voor: GebruikerId,
    /// What.
    pub wat: String,
    /// Last day.
    pub uiterlijk: Option<NaiveDate>,
    /// The contact it follows from.
    pub contactmoment: Option<RijId>,
}

/// Who can be given a taak in this casus: those with a role in it today, by name.
///
/// # Errors
/// When the database does not answer.
pub fn voor_wie(c: &mut Verbinding, id: CasusId, dag: NaiveDate) -> Uitslag<Vec<(GebruikerId, String)>> {
    Ok(betrokkenheid::table
        .inner_join(gebruiker::table)
        .filter(betrokkenheid::casus_id.eq(id).and(betrokkenheid::van.le(dag)))
        .filter(betrokkenheid::tot.is_null().or(betrokkenheid::tot.gt(dag)))
        .select((gebruiker::id, gebruiker::naam))
        .order((gebruiker::naam, gebruiker::id))
        .distinct()
        .load(c)?)
}

/// Adds a taak.
///
/// # Errors
/// When the database does not answer.
pub fn voeg_toe(s: &mut Schrijver, casus: CasusId, nieuw: &NieuweTaak) -> Uitslag<TaakId> {
    let id: TaakId = s.id();
    let rij = Taak {
        id,
        casus_id: casus,
        gebruiker_id: nieuw.voor,
        wat: nieuw.wat.clone(),
        uiterlijk: nieuw.uiterlijk,
        gedaan_op: None,
        versie: 1,
        contactmoment_id: nieuw.contactmoment,
    };
    diesel::insert_into(taak::table).values(&rij).execute(s.c)?;
    s.raakt(id, &["taak"]);
    Ok(id)
}

/// Ticks a taak off, or puts it back; doing so twice changes nothing.
///
/// # Errors
/// [`Fout::NietGevonden`] when this casus has no such taak.
pub fn vink_af(s: &mut Schrijver, casus: CasusId, id: TaakId, gedaan: bool) -> Uitslag<()> {
    let op = gedaan.then(|| s.vandaag());
    let geraakt = diesel::update(taak::table.filter(taak::id.eq(id).and(taak::casus_id.eq(casus))))
        .set((taak::gedaan_op.eq(op), taak::versie.eq(taak::versie + 1)))
        .execute(s.c)?;
    if geraakt == 0 {
        return Err(Fout::NietGevonden);
    }
    s.raakt(id, &["gedaan_op"]);
    Ok(())
}

/// The taken of a casus: open ones by date, then those done, newest first.
///
/// # Errors
/// When the database does not answer.
pub fn taken(c: &mut Verbinding, casus: CasusId) -> Uitslag<Vec<(Taak, String)>> {
    let mut rijen: Vec<(Taak, String)> = taak::table
        .inner_join(gebruiker::table)
        .filter(taak::casus_id.eq(casus))
        .select((Taak::as_select(), gebruiker::naam))
        .order(taak::id)
        .limit(200)
        .load(c)?;
    // No date comes after every date; both databases sort nulls differently, so it is done here.
    rijen.sort_by_key(|(t, _)| (t.gedaan_op.is_some(), t.uiterlijk.unwrap_or(NaiveDate::MAX), t.id));
    Ok(rijen)
}
