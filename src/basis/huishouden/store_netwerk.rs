//! The queries on who stands around somebody.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::netwerk::{Netwerklid, Sterkte, Volhouden};
use super::regels;
use crate::basis::personen::{Persoon, store as personen};
use crate::db::Verbinding;
use crate::db::schema::netwerklid;
use crate::db::waarde::{PersoonId, RijId};
use crate::kit::fout::{Fout, Uitslag};
use crate::poort::spoor::Schrijver;

/// Somebody in the network, to be kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Inhoud {
    /// Who, when that is a known person.
    pub wie: Option<PersoonId>,
    /// Else the name.
    pub naam: String,
    /// As what.
    pub rol: String,
    /// Where to ring.
    pub telefoon: String,
    /// How strong the bond is.
    pub sterkte: Sterkte,
    /// Gives mantelzorg.
    pub mantelzorger: bool,
    /// What they do.
    pub wat_doet: String,
    /// Hours a week.
    pub uren_per_week: Option<i32>,
    /// How they hold up.
    pub volhouden: Volhouden,
    /// Since.
    pub van: Option<NaiveDate>,
    /// Until.
    pub tot: Option<NaiveDate>,
}

/// Those around somebody on a day, mantelzorgers first, with the person when that is a known one: the living.
///
/// # Errors
/// When the database does not answer.
pub fn netwerk_van(
    c: &mut Verbinding,
    wie: PersoonId,
    dag: NaiveDate,
) -> Uitslag<Vec<(Netwerklid, Option<Persoon>)>> {
    netwerk_van_allen(c, &[wie], dag)
}

/// The same around several people, in two queries.
///
/// # Errors
/// When the database does not answer.
pub fn netwerk_van_allen(
    c: &mut Verbinding,
    wie: &[PersoonId],
    dag: NaiveDate,
) -> Uitslag<Vec<(Netwerklid, Option<Persoon>)>> {
    let rijen: Vec<Netwerklid> = netwerklid::table
        .filter(netwerklid::persoon_id.eq_any(wie))
        .select(Netwerklid::as_select())
        .order((netwerklid::mantelzorger.desc(), netwerklid::id))
        .load(c)?;
    let ids: Vec<PersoonId> = rijen.iter().filter_map(|n| n.wie_id).collect();
    let mensen = personen::personen(c, &ids)?;
    Ok(rijen
        .into_iter()
        .map(|n| {
            let p = mensen.iter().find(|p| Some(p.id) == n.wie_id).cloned();
            (n, p)
        })
        .filter(|(n, p)| regels::staat_om(n, p.as_ref(), dag))
        .collect())
}

/// Somebody known who stands or ever stood around a person: what was noted of a mantelzorger stays to be read.
///
/// # Errors
/// [`Fout::NietGevonden`] when they never did.
pub fn ooit(c: &mut Verbinding, om: Option<PersoonId>, wie: PersoonId) -> Uitslag<(Netwerklid, Persoon)> {
    let n: Netwerklid = netwerklid::table
        .filter(netwerklid::persoon_id.eq(om.ok_or(Fout::NietGevonden)?).and(netwerklid::wie_id.eq(wie)))
        .select(Netwerklid::as_select())
        .order((netwerklid::mantelzorger.desc(), netwerklid::id))
        .first(c)?;
    Ok((n, personen::persoon(c, wie)?))
}

/// One of a person.
///
/// # Errors
/// [`Fout::NietGevonden`] when there is none with this id around this person.
pub fn zoek(c: &mut Verbinding, wie: PersoonId, id: RijId) -> Uitslag<Netwerklid> {
    Ok(netwerklid::table
        .find(id)
        .filter(netwerklid::persoon_id.eq(wie))
        .select(Netwerklid::as_select())
        .first(c)?)
}

/// Adds one.
///
/// # Errors
/// [`Fout::KanNiet`] when somebody would stand around themselves.
pub fn voeg_toe(s: &mut Schrijver, om: PersoonId, wat: Inhoud) -> Uitslag<RijId> {
    if wat.wie == Some(om) {
        return Err(Fout::KanNiet("Niemand staat in het eigen netwerk. Kies iemand anders.".into()));
    }
    let rij = Netwerklid {
        id: s.id(),
        persoon_id: om,
        wie_id: wat.wie,
        naam: wat.naam,
        rol: wat.rol,
        telefoon: wat.telefoon,
        sterkte: wat.sterkte,
        mantelzorger: wat.mantelzorger,
        wat_doet: wat.wat_doet,
        uren_per_week: wat.uren_per_week,
        volhouden: wat.volhouden,
        van: wat.van,
        tot: wat.tot,
        versie: 1,
    };
    diesel::insert_into(netwerklid::table).values(&rij).execute(s.c)?;
    s.raakt(rij.id, &["netwerklid"]);
    Ok(rij.id)
}

/// Changes or ends one.
///
/// # Errors
/// [`Fout::Verouderd`] when somebody else changed it first.
pub fn wijzig(s: &mut Schrijver, om: PersoonId, id: RijId, wat: &Inhoud, versie: i32) -> Uitslag<()> {
    let geraakt = diesel::update(
        netwerklid::table
            .filter(netwerklid::id.eq(id).and(netwerklid::persoon_id.eq(om)))
            .filter(netwerklid::versie.eq(versie)),
    )
    .set((
        netwerklid::wie_id.eq(wat.wie),
        netwerklid::naam.eq(&wat.naam),
        netwerklid::rol.eq(&wat.rol),
        netwerklid::telefoon.eq(&wat.telefoon),
        netwerklid::sterkte.eq(wat.sterkte),
        netwerklid::mantelzorger.eq(wat.mantelzorger),
        netwerklid::wat_doet.eq(&wat.wat_doet),
        netwerklid::uren_per_week.eq(wat.uren_per_week),
        netwerklid::volhouden.eq(wat.volhouden),
        netwerklid::van.eq(wat.van),
        netwerklid::tot.eq(wat.tot),
        netwerklid::versie.eq(netwerklid::versie + 1),
    ))
    .execute(s.c)?;
    if geraakt == 0 {
        return Err(Fout::Verouderd);
    }
    s.raakt(id, &["netwerklid"]);
    Ok(())
}
