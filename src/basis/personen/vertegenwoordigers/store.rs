//! The only queries on representatives.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::model::Vertegenwoordiger;
use super::regels;
use crate::basis::personen::{Naamdelen, Persoon, store as personen};
use crate::db::Verbinding;
use crate::db::schema::{huishouden_lid, persoon, vertegenwoordiger};
use crate::db::waarde::{HuishoudenId, PersoonId, RijId};
use crate::kit::fout::{Fout, Uitslag};
use crate::kit::periode::loopt;
use crate::poort::spoor::Schrijver;

/// Everybody who speaks or spoke for somebody, each with the name: in the order they are asked, the newest first.
///
/// # Errors
/// When the database does not answer.
pub fn alle(c: &mut Verbinding, wie: PersoonId) -> Uitslag<Vec<(Vertegenwoordiger, String)>> {
    let rijen: Vec<(Vertegenwoordiger, Option<Naamdelen>)> = vertegenwoordiger::table
        .left_join(persoon::table.on(vertegenwoordiger::wie_id.eq(persoon::id.nullable())))
        .filter(vertegenwoordiger::persoon_id.eq(wie))
        .order((vertegenwoordiger::van.desc(), vertegenwoordiger::id.desc()))
        .select((Vertegenwoordiger::as_select(), Option::<Naamdelen>::as_select()))
        .load(c)?;
    let mut uit: Vec<_> = rijen
        .into_iter()
        .map(|(v, delen)| {
            let naam = delen.map_or_else(|| v.naam.clone(), |d| d.naam());
            (v, naam)
        })
        .collect();
    uit.sort_by_key(|(v, _)| regels::rang(v.soort));
    Ok(uit)
}

/// Who speaks for somebody on a day, in the order they are asked: the living; `regels::sprekers` says in what.
///
/// # Errors
/// When the database does not answer.
pub fn op_dag(
    c: &mut Verbinding,
    wie: PersoonId,
    dag: NaiveDate,
) -> Uitslag<Vec<(Vertegenwoordiger, String)>> {
    let mut alle = alle(c, wie)?;
    let wie: Vec<PersoonId> = alle.iter().filter_map(|(v, _)| v.wie_id).collect();
    let mensen = personen::personen(c, &wie)?;
    let leeft = |id| mensen.iter().find(|p| Some(p.id) == id).is_none_or(|p| p.leeft(dag));
    alle.retain(|(v, _)| regels::geldt(v, dag) && leeft(v.wie_id));
    Ok(alle)
}

/// One, of this person.
///
/// # Errors
/// [`Fout::NietGevonden`] when there is none, or it is of somebody else.
pub fn een(c: &mut Verbinding, wie: PersoonId, id: RijId) -> Uitslag<Vertegenwoordiger> {
    Ok(vertegenwoordiger::table
        .find(id)
        .filter(vertegenwoordiger::persoon_id.eq(wie))
        .select(Vertegenwoordiger::as_select())
        .first(c)?)
}

/// The living others of the households somebody belongs to on a day, by name: who may be chosen.
///
/// # Errors
/// When the database does not answer.
pub fn huisgenoten(c: &mut Verbinding, wie: PersoonId, dag: NaiveDate) -> Uitslag<Vec<(PersoonId, String)>> {
    type Rij = (HuishoudenId, NaiveDate, Option<NaiveDate>);
    let mut huizen: Vec<Rij> = huishouden_lid::table
        .filter(huishouden_lid::persoon_id.eq(wie))
        .select((huishouden_lid::huishouden_id, huishouden_lid::van, huishouden_lid::tot))
        .load(c)?;
    huizen.retain(|(_, van, tot)| loopt(Some(*van), *tot, dag));
    let huizen: Vec<HuishoudenId> = huizen.into_iter().map(|(huis, _, _)| huis).collect();
    let rijen: Vec<(NaiveDate, Option<NaiveDate>, Persoon)> = huishouden_lid::table
        .inner_join(persoon::table)
        .filter(huishouden_lid::huishouden_id.eq_any(huizen).and(huishouden_lid::persoon_id.ne(wie)))
        .order((persoon::sorteernaam, persoon::id))
        .select((huishouden_lid::van, huishouden_lid::tot, Persoon::as_select()))
        .load(c)?;
    let er = |van, tot, p: &Persoon| loopt(Some(van), tot, dag) && p.leeft(dag);
    let mut uit: Vec<(PersoonId, String)> = rijen
        .into_iter()
        .filter(|(van, tot, p)| er(*van, *tot, p))
        .map(|(_, _, p)| (p.id, p.naam()))
        .collect();
    uit.dedup();
    Ok(uit)
}

/// Notes a representative.
///
/// # Errors
/// When the database does not answer.
pub fn voeg_toe(s: &mut Schrijver, v: &Vertegenwoordiger) -> Uitslag<RijId> {
    let rij = Vertegenwoordiger { id: s.id(), versie: 1, ..v.clone() };
    diesel::insert_into(vertegenwoordiger::table).values(&rij).execute(s.c)?;
    s.raakt(rij.id.0, &["vertegenwoordiger"]);
    Ok(rij.id)
}

/// Changes one, or ends it: who spoke once is never taken away.
///
/// # Errors
/// [`Fout::Verouderd`] when somebody else changed it first.
pub fn wijzig(s: &mut Schrijver, versie: i32, v: &Vertegenwoordiger) -> Uitslag<()> {
    let nu = vertegenwoordiger::table.find(v.id).filter(vertegenwoordiger::versie.eq(versie));
    let rij = Vertegenwoordiger { versie: versie.saturating_add(1), ..v.clone() };
    if diesel::update(nu).set(&rij).execute(s.c)? == 0 {
        return Err(Fout::Verouderd);
    }
    s.raakt(v.id.0, &["vertegenwoordiger"]);
    Ok(())
}
