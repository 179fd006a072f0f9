//! Organisations around the household: who they are, whom to ring, and whether they give help. Three that give help
//! count for the kind of regie (domain.md 5.2).

use chrono::NaiveDate;
use diesel::prelude::*;

use super::netwerk::Sterkte;
use super::regels;
use crate::db::Verbinding;
use crate::db::schema::betrokken_partij;
use crate::db::waarde::{CasusId, PersoonId, RijId};
use crate::kit::fout::{Fout, Uitslag};
use crate::poort::spoor::Schrijver;

/// An organisation around the household.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = betrokken_partij, treat_none_as_default_value = false)]
pub struct Partij {
    /// Its id.
    pub id: RijId,
    /// In which casus.
    pub casus_id: CasusId,
    /// The organisation.
    pub naam: String,
    /// Whom to ask for.
    pub contactpersoon: String,
    /// Where to ring.
    pub telefoon: String,
    /// Gives help, rather than only knowing of the household.
    pub geeft_hulp: bool,
    /// From.
    pub van: NaiveDate,
    /// Until; not that day itself. Equal to `van`: it was a mistake and never was.
    pub tot: Option<NaiveDate>,
    /// Counts changes.
    pub versie: i32,
    /// For whom of the household; none: for all of it.
    pub persoon_id: Option<PersoonId>,
    /// How strong the bond is.
    pub sterkte: Sterkte,
}

impl Partij {
    /// Whether it is involved on a day.
    pub fn loopt(&self, dag: NaiveDate) -> bool {
        regels::loopt(Some(self.van), self.tot, dag)
    }
}

/// What is filled in of one.
pub struct Inhoud {
    /// The organisation.
    pub naam: String,
    /// Whom to ask for.
    pub contactpersoon: String,
    /// Where to ring.
    pub telefoon: String,
    /// Gives help.
    pub geeft_hulp: bool,
    /// From.
    pub van: NaiveDate,
    /// Until.
    pub tot: Option<NaiveDate>,
    /// For whom; none: for all of the household.
    pub persoon: Option<PersoonId>,
    /// How strong the bond is.
    pub sterkte: Sterkte,
}

/// Those around a casus on a day, longest involved first.
///
/// # Errors
/// When the database does not answer.
pub fn lopend(c: &mut Verbinding, casus: CasusId, dag: NaiveDate) -> Uitslag<Vec<Partij>> {
    let mut alle = van_casussen(c, &[casus])?;
    alle.retain(|p| p.loopt(dag));
    Ok(alle)
}

/// Those around these casussen, gone ones too, longest involved first.
///
/// # Errors
/// When the database does not answer.
pub fn van_casussen(c: &mut Verbinding, casussen: &[CasusId]) -> Uitslag<Vec<Partij>> {
    Ok(betrokken_partij::table
        .filter(betrokken_partij::casus_id.eq_any(casussen))
        .select(Partij::as_select())
        .order((betrokken_partij::van, betrokken_partij::id))
        .load(c)?)
}

/// One of a casus.
///
/// # Errors
/// [`Fout::NietGevonden`] when there is none with this id in this casus.
pub fn zoek(c: &mut Verbinding, casus: CasusId, id: RijId) -> Uitslag<Partij> {
    Ok(betrokken_partij::table
        .find(id)
        .filter(betrokken_partij::casus_id.eq(casus))
        .select(Partij::as_select())
        .first(c)?)
}

/// Adds one.
///
/// # Errors
/// When the database does not answer.
pub fn voeg_toe(s: &mut Schrijver, casus: CasusId, wat: Inhoud) -> Uitslag<RijId> {
    let id: RijId = s.id();
    let rij = Partij {
        id,
        casus_id: casus,
        naam: wat.naam,
        contactpersoon: wat.contactpersoon,
        telefoon: wat.telefoon,
        geeft_hulp: wat.geeft_hulp,
        van: wat.van,
        tot: wat.tot,
        versie: 1,
        persoon_id: wat.persoon,
        sterkte: wat.sterkte,
    };
    diesel::insert_into(betrokken_partij::table).values(&rij).execute(s.c)?;
    s.raakt(id, &["betrokken_partij"]);
    Ok(id)
}

/// Changes or ends one.
///
/// # Errors
/// [`Fout::Verouderd`] when somebody else changed it first.
pub fn wijzig(s: &mut Schrijver, casus: CasusId, id: RijId, wat: Inhoud, versie: i32) -> Uitslag<()> {
    let geraakt = diesel::update(
        betrokken_partij::table
            .filter(betrokken_partij::id.eq(id).and(betrokken_partij::casus_id.eq(casus)))
            .filter(betrokken_partij::versie.eq(versie)),
    )
    .set((
        betrokken_partij::naam.eq(&wat.naam),
        betrokken_partij::contactpersoon.eq(&wat.contactpersoon),
        betrokken_partij::telefoon.eq(&wat.telefoon),
        betrokken_partij::geeft_hulp.eq(wat.geeft_hulp),
        betrokken_partij::van.eq(wat.van),
        betrokken_partij::tot.eq(wat.tot),
        betrokken_partij::persoon_id.eq(wat.persoon),
        betrokken_partij::sterkte.eq(wat.sterkte),
        betrokken_partij::versie.eq(betrokken_partij::versie + 1),
    ))
    .execute(s.c)?;
    if geraakt == 0 {
        return Err(Fout::Verouderd);
    }
    s.raakt(id, &["betrokken_partij"]);
    Ok(())
}
