//! The queries on who has a role in a casus, from when until when.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::model::{BetrokkenRol, Betrokkenheid};
use crate::db::Verbinding;
use crate::db::schema::betrokkenheid;
use crate::db::waarde::{CasusId, GebruikerId};
use crate::kit::fout::Uitslag;
use crate::poort::spoor::Schrijver;

/// Gives somebody a role in a casus from today on; nothing happens when they have it already.
///
/// # Errors
/// When the database does not answer.
pub fn betrek(
    s: &mut Schrijver,
    casus: CasusId,
    wie: GebruikerId,
    rol: BetrokkenRol,
    reden: &str,
) -> Uitslag<()> {
    let al = betrokkenen(s.c, casus, s.vandaag())?;
    if al.iter().any(|b| b.gebruiker_id == wie && b.rol == rol) {
        return Ok(());
    }
    let rij = Betrokkenheid {
        id: s.id(),
        casus_id: casus,
        gebruiker_id: wie,
        rol,
        van: s.vandaag(),
        tot: None,
        reden: reden.into(),
    };
    diesel::insert_into(betrokkenheid::table).values(&rij).execute(s.c)?;
    Ok(())
}

/// Ends everybody's hold on a role in a casus, from today on.
///
/// # Errors
/// When the database does not answer.
pub fn ontbind(s: &mut Schrijver, casus: CasusId, rol: BetrokkenRol) -> Uitslag<()> {
    diesel::update(
        betrokkenheid::table
            .filter(betrokkenheid::casus_id.eq(casus).and(betrokkenheid::rol.eq(rol)))
            .filter(betrokkenheid::tot.is_null()),
    )
    .set(betrokkenheid::tot.eq(Some(s.vandaag())))
    .execute(s.c)?;
    Ok(())
}

/// Who has a role in a casus on a day.
///
/// # Errors
/// When the database does not answer.
pub fn betrokkenen(c: &mut Verbinding, id: CasusId, dag: NaiveDate) -> Uitslag<Vec<Betrokkenheid>> {
    Ok(betrokkenheid::table
        .filter(betrokkenheid::casus_id.eq(id).and(betrokkenheid::van.le(dag)))
        .filter(betrokkenheid::tot.is_null().or(betrokkenheid::tot.gt(dag)))
        .select(Betrokkenheid::as_select())
        .order((betrokkenheid::van, betrokkenheid::id))
        .load(c)?)
}
