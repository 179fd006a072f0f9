//! The queries on what people are to each other.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::regels;
use super::relatie::{Relatie, RelatieSoort};
use crate::basis::personen::{Persoon, store as personen};
use crate::db::Verbinding;
use crate::db::schema::relatie;
use crate::db::waarde::{PersoonId, RijId};
use crate::kit::fout::{Fout, Uitslag};
use crate::poort::spoor::Schrijver;

/// A relation to be kept: the person it is written under is the `soort` of the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inhoud {
    /// What the one is to the other.
    pub soort: RelatieSoort,
    /// Since.
    pub van: Option<NaiveDate>,
    /// Until.
    pub tot: Option<NaiveDate>,
    /// More about it.
    pub toelichting: String,
}

/// Every relation somebody is or was in, with the other, in the order they were entered. [`regels::gezien_van`] says
/// what the other is to them on a day.
///
/// # Errors
/// When the database does not answer.
pub fn relaties_van(c: &mut Verbinding, wie: PersoonId) -> Uitslag<Vec<(Relatie, Persoon)>> {
    let rijen = rond(c, &[wie])?;
    let ander = |r: &Relatie| if r.persoon_id == wie { r.ander_id } else { r.persoon_id };
    let ids: Vec<PersoonId> = rijen.iter().map(ander).collect();
    let mensen = personen::personen(c, &ids)?;
    Ok(rijen
        .into_iter()
        .filter_map(|r| {
            let p = mensen.iter().find(|p| p.id == ander(&r))?.clone();
            Some((r, p))
        })
        .collect())
}

/// The relations in which somebody of these people is or was, each once.
///
/// # Errors
/// When the database does not answer.
pub fn rond(c: &mut Verbinding, wie: &[PersoonId]) -> Uitslag<Vec<Relatie>> {
    if wie.is_empty() {
        return Ok(Vec::new());
    }
    Ok(relatie::table
        .filter(relatie::persoon_id.eq_any(wie).or(relatie::ander_id.eq_any(wie)))
        .select(Relatie::as_select())
        .order(relatie::id)
        .load(c)?)
}

/// The relations among these people.
///
/// # Errors
/// When the database does not answer.
pub fn onderling(c: &mut Verbinding, wie: &[PersoonId]) -> Uitslag<Vec<Relatie>> {
    Ok(relatie::table
        .filter(relatie::persoon_id.eq_any(wie).and(relatie::ander_id.eq_any(wie)))
        .select(Relatie::as_select())
        .order(relatie::id)
        .load(c)?)
}

/// A relation somebody is in.
///
/// # Errors
/// [`Fout::NietGevonden`] when this person has no such relation.
pub fn zoek(c: &mut Verbinding, wie: PersoonId, id: RijId) -> Uitslag<Relatie> {
    Ok(relatie::table
        .find(id)
        .filter(relatie::persoon_id.eq(wie).or(relatie::ander_id.eq(wie)))
        .select(Relatie::as_select())
        .first(c)?)
}

/// Says what `een` is to `ander`. The same said twice, from whichever side, is kept once.
///
/// # Errors
/// [`Fout::KanNiet`] when it is somebody and themselves.
pub fn voeg_toe(s: &mut Schrijver, een: PersoonId, ander: PersoonId, wat: Inhoud) -> Uitslag<RijId> {
    if een == ander {
        return Err(Fout::KanNiet("Kies twee verschillende mensen.".into()));
    }
    let dag = s.vandaag();
    let al = onderling(s.c, &[een, ander])?;
    let nieuw = wat.tot.is_none().then_some((een, wat.soort));
    let doden = regels::doden(&personen::personen(s.c, &[een, ander])?);
    if let Some(r) = al.iter().find(|r| nieuw.is_some() && regels::gezien_van(r, ander, &doden, dag) == nieuw)
    {
        return Ok(r.id);
    }
    let rij = Relatie {
        id: s.id(),
        persoon_id: een,
        ander_id: ander,
        soort: wat.soort,
        van: wat.van,
        tot: wat.tot,
        toelichting: wat.toelichting,
        versie: 1,
    };
    diesel::insert_into(relatie::table).values(&rij).execute(s.c)?;
    s.raakt(rij.id, &["relatie"]);
    Ok(rij.id)
}

/// Changes or ends a relation; `wie` stays in it on the side they were.
///
/// # Errors
/// [`Fout::Verouderd`] when somebody else changed it first.
pub fn wijzig(s: &mut Schrijver, wie: PersoonId, id: RijId, wat: &Inhoud, versie: i32) -> Uitslag<()> {
    let was = zoek(s.c, wie, id)?;
    let soort = if was.persoon_id == wie { wat.soort } else { wat.soort.omgekeerd() };
    let geraakt = diesel::update(relatie::table.filter(relatie::id.eq(id).and(relatie::versie.eq(versie))))
        .set((
            relatie::soort.eq(soort),
            relatie::van.eq(wat.van),
            relatie::tot.eq(wat.tot),
            relatie::toelichting.eq(&wat.toelichting),
            relatie::versie.eq(relatie::versie + 1),
        ))
        .execute(s.c)?;
    if geraakt == 0 {
        return Err(Fout::Verouderd);
    }
    s.raakt(id, &["relatie"]);
    Ok(())
}
