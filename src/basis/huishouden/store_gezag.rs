//! The queries on who holds gezag over whom.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::gezag::{Gezag, GezagBron, GezagSoort};
use super::regels;
use crate::basis::personen::{Persoon, store as personen};
use crate::db::Verbinding;
use crate::db::schema::gezag;
use crate::db::waarde::{PersoonId, RijId};
use crate::kit::fout::{Fout, Uitslag};
use crate::poort::spoor::Schrijver;

/// Gezag to be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inhoud {
    /// Who holds it.
    pub houder: Option<PersoonId>,
    /// Or which instelling.
    pub instelling: String,
    /// What kind.
    pub soort: GezagSoort,
    /// Where it was seen.
    pub bron: GezagBron,
    /// When.
    pub gezien_op: Option<NaiveDate>,
    /// Since.
    pub van: Option<NaiveDate>,
    /// Until.
    pub tot: Option<NaiveDate>,
}

/// Every row over these children, ended ones too.
fn over_kinderen(c: &mut Verbinding, kinderen: &[PersoonId]) -> Uitslag<Vec<Gezag>> {
    Ok(gezag::table
        .filter(gezag::kind_id.eq_any(kinderen))
        .select(Gezag::as_select())
        .order((gezag::kind_id, gezag::id))
        .load(c)?)
}

/// Who holds gezag over a child on a day, with the holder when that is a person ([`regels::gezag_op`]).
///
/// # Errors
/// [`Fout::NietGevonden`] when there is no such child.
pub fn gezag_over(
    c: &mut Verbinding,
    kind: PersoonId,
    dag: NaiveDate,
) -> Uitslag<Vec<(Gezag, Option<Persoon>)>> {
    let p = personen::persoon(c, kind)?;
    gezag_over_allen(c, &[&p], dag)
}

/// The same over several, in two queries.
///
/// # Errors
/// When the database does not answer.
pub fn gezag_over_allen(
    c: &mut Verbinding,
    kinderen: &[&Persoon],
    dag: NaiveDate,
) -> Uitslag<Vec<(Gezag, Option<Persoon>)>> {
    let kinderen: Vec<&&Persoon> = kinderen.iter().filter(|p| regels::onder_gezag(p, dag)).collect();
    let alle = over_kinderen(c, &kinderen.iter().map(|p| p.id).collect::<Vec<_>>())?;
    let mensen = personen::personen(c, &alle.iter().filter_map(|g| g.houder_id).collect::<Vec<_>>())?;
    let doden = regels::doden(&mensen);
    let houder = |g: &Gezag| mensen.iter().find(|p| Some(p.id) == g.houder_id).cloned();
    let van = |kind: PersoonId| kinderen.iter().find(|p| p.id == kind);
    Ok(alle
        .chunk_by(|een, ander| een.kind_id == ander.kind_id)
        .filter_map(|rijen| Some((rijen, van(rijen.first()?.kind_id)?)))
        .flat_map(|(rijen, kind)| regels::gezag_op(rijen, kind, &doden, dag))
        .map(|g| (g.clone(), houder(g)))
        .collect())
}

/// One of a child.
///
/// # Errors
/// [`Fout::NietGevonden`] when there is none with this id over this child.
pub fn zoek(c: &mut Verbinding, kind: PersoonId, id: RijId) -> Uitslag<Gezag> {
    Ok(gezag::table.find(id).filter(gezag::kind_id.eq(kind)).select(Gezag::as_select()).first(c)?)
}

/// Says who holds gezag over a child.
///
/// # Errors
/// [`Fout::KanNiet`] when the child would hold it over itself, or neither a person nor an instelling is named.
pub fn voeg_toe(s: &mut Schrijver, kind: PersoonId, wat: Inhoud) -> Uitslag<RijId> {
    if wat.houder == Some(kind) {
        return Err(Fout::KanNiet("Een kind heeft geen gezag over zichzelf. Kies iemand anders.".into()));
    }
    if wat.houder.is_none() && wat.instelling.is_empty() {
        return Err(Fout::KanNiet("Kies wie het gezag heeft, of vul de instelling in.".into()));
    }
    let rij = Gezag {
        id: s.id(),
        kind_id: kind,
        houder_id: wat.houder,
        instelling: wat.instelling,
        soort: wat.soort,
        bron: wat.bron,
        gezien_op: wat.gezien_op,
        van: wat.van,
        tot: wat.tot,
        versie: 1,
    };
    diesel::insert_into(gezag::table).values(&rij).execute(s.c)?;
    s.raakt(rij.id, &["gezag"]);
    Ok(rij.id)
}

/// Changes or ends it. Who holds it stays: another holder is another row.
///
/// # Errors
/// [`Fout::Verouderd`] when somebody else changed it first.
pub fn wijzig(s: &mut Schrijver, kind: PersoonId, id: RijId, wat: &Inhoud, versie: i32) -> Uitslag<()> {
    let geraakt = diesel::update(
        gezag::table.filter(gezag::id.eq(id).and(gezag::kind_id.eq(kind)).and(gezag::versie.eq(versie))),
    )
    .set((
        gezag::soort.eq(wat.soort),
        gezag::bron.eq(wat.bron),
        gezag::gezien_op.eq(wat.gezien_op),
        gezag::van.eq(wat.van),
        gezag::tot.eq(wat.tot),
        gezag::versie.eq(gezag::versie + 1),
    ))
    .execute(s.c)?;
    if geraakt == 0 {
        return Err(Fout::Verouderd);
    }
    s.raakt(id, &["gezag"]);
    Ok(())
}
