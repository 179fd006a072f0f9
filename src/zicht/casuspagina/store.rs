//! What the page of a casus reads: a fixed number of queries, however long the casus runs.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use diesel::prelude::*;

use crate::basis::casus::model::Overgang;
use crate::basis::casus::{BetrokkenRol, Casus, store as casus_store};
use crate::basis::contact::store_lezen::{self as contact, MetNaam};
use crate::basis::contact::{Afspraak, Taak, store_afspraken, store_taken};
use crate::basis::huishouden::store_partijen::{self as partijen, Partij};
use crate::basis::huishouden::{Lid, store as huishouden, store_gezag, store_netwerk};
use crate::basis::personen::{Persoon, store as personen};
use crate::basis::termijnen::store::{self as termijnen, Termijn};
use crate::db::Verbinding;
use crate::db::schema::{betrokkenheid, gebruiker, regie, team, verslag, wachtplek, wijk};
use crate::db::waarde::{CasusId, GebruikerId, PersoonId, VerslagId};
use crate::kit::fout::Uitslag;
use crate::poort::toegang::Wet;

/// Somebody with a role in the casus.
#[derive(Debug, Clone, Queryable)]
pub struct Betrokkene {
    /// As what.
    pub rol: BetrokkenRol,
    /// Who.
    pub id: GebruikerId,
    /// Name.
    pub naam: String,
    /// Function, in words.
    pub functie: String,
    /// Where to ring.
    pub telefoon: String,
    /// Since.
    pub van: NaiveDate,
}

/// Who holds regie now; no row is the inwoner (domain.md 5.2).
#[derive(Debug, Clone, Queryable)]
pub struct Regie {
    /// Its code.
    pub soort: String,
    /// Who, when it is a colleague.
    pub wie: Option<GebruikerId>,
    /// Since.
    pub sinds: NaiveDate,
    /// Why.
    pub waarom: String,
    /// When to look again.
    pub evalueren_op: Option<NaiveDate>,
}

/// The place on the waiting list.
#[derive(Debug, Clone, Queryable)]
pub struct Wachtplek {
    /// Since.
    pub sinds: NaiveDate,
    /// What was agreed about contact meanwhile.
    pub afspraak: String,
    /// What helps meanwhile.
    pub overbrugging: String,
}

/// Everything but the timeline.
#[expect(missing_docs, reason = "the fields say it")]
pub struct Gegevens {
    pub casus: Casus,
    pub persoon: Option<Persoon>,
    pub wijk: Option<String>,
    pub team: (String, String),
    pub wetten: Vec<Wet>,
    pub leden: Vec<(Lid, Persoon)>,
    pub gezaghouders: Vec<PersoonId>,
    pub mantelzorgers: Vec<PersoonId>,
    pub betrokkenen: Vec<Betrokkene>,
    pub partijen: Vec<Partij>,
    pub regie: Option<Regie>,
    pub wachtplek: Option<Wachtplek>,
    pub taken: Vec<(Taak, String)>,
    pub afspraken: Vec<(Afspraak, String)>,
    pub over_wie: Vec<MetNaam>,
    pub termijnen: Vec<Termijn>,
    pub overgangen: Vec<Overgang>,
    pub verslag_gedeeld: bool,
}

/// Reads them.
///
/// # Errors
/// When there is no such casus, or the database does not answer.
pub fn gegevens(c: &mut Verbinding, id: CasusId, dag: NaiveDate) -> Uitslag<Gegevens> {
    let casus = casus_store::zoek(c, id)?;
    let persoon = casus.persoon_id.map(|p| personen::persoon(c, p)).transpose()?;
    // Also the wijk says where somebody with a secret address lives.
    let geheim = casus.persoon_id.map(|p| personen::geheim_adres(c, p)).transpose()?.unwrap_or(true);
    let wijkcode = persoon.as_ref().and_then(|p| p.wijkcode.as_deref()).filter(|_| !geheim);
    let leden = match casus.huishouden_id {
        Some(h) => huishouden::leden(c, h, dag)?,
        None => Vec::new(),
    };
    Ok(Gegevens {
        gezaghouders: gezaghouders(c, &leden, dag)?,
        mantelzorgers: mantelzorgers(c, casus.persoon_id, dag)?,
        wijk: wijknaam(c, wijkcode)?,
        team: team::table.find(casus.team_id).select((team::naam, team::telefoon)).first(c)?,
        wetten: casus_store::wetten(c, id)?,
        betrokkenen: betrokkenen(c, id, dag)?,
        partijen: partijen::lopend(c, id, dag)?,
        regie: regie_nu(c, id)?,
        wachtplek: wachtplek_nu(c, id)?,
        taken: store_taken::taken(c, id)?,
        afspraken: store_afspraken::van_casus(c, id, dag)?,
        over_wie: contact::over_wie(c, &casus, dag)?,
        termijnen: termijnen::van_casus(c, id)?,
        overgangen: casus_store::overgangen(c, id)?,
        verslag_gedeeld: verslag_gedeeld(c, id)?,
        casus,
        persoon,
        leden,
    })
}

/// Who holds gezag over one of these on a day, in two queries for all of them.
fn gezaghouders(c: &mut Verbinding, leden: &[(Lid, Persoon)], dag: NaiveDate) -> Uitslag<Vec<PersoonId>> {
    let mensen: Vec<&Persoon> = leden.iter().map(|(_, p)| p).collect();
    let rijen = store_gezag::gezag_over_allen(c, &mensen, dag)?;
    Ok(rijen.into_iter().filter_map(|(g, _)| g.houder_id).collect())
}

fn mantelzorgers(c: &mut Verbinding, inwoner: Option<PersoonId>, dag: NaiveDate) -> Uitslag<Vec<PersoonId>> {
    let Some(inwoner) = inwoner else { return Ok(Vec::new()) };
    let netwerk = store_netwerk::netwerk_van(c, inwoner, dag)?;
    Ok(netwerk.into_iter().filter(|(n, _)| n.mantelzorger).filter_map(|(n, _)| n.wie_id).collect())
}

fn wijknaam(c: &mut Verbinding, code: Option<&str>) -> Uitslag<Option<String>> {
    let Some(code) = code else { return Ok(None) };
    Ok(wijk::table.find(code).select(wijk::naam).first(c).optional()?)
}

fn betrokkenen(c: &mut Verbinding, id: CasusId, dag: NaiveDate) -> Uitslag<Vec<Betrokkene>> {
    let rijen: Vec<Betrokkene> = betrokkenheid::table
        .inner_join(gebruiker::table)
        .filter(betrokkenheid::casus_id.eq(id).and(betrokkenheid::van.le(dag)))
        .filter(betrokkenheid::tot.is_null().or(betrokkenheid::tot.gt(dag)))
        .select((
            betrokkenheid::rol,
            gebruiker::id,
            gebruiker::naam,
            gebruiker::functie,
            gebruiker::telefoon,
            betrokkenheid::van,
        ))
        .order((betrokkenheid::van, betrokkenheid::id))
        .load(c)?;
    Ok(rijen)
}

fn regie_nu(c: &mut Verbinding, id: CasusId) -> Uitslag<Option<Regie>> {
    let rij: Option<Regie> = regie::table
        .filter(regie::casus_id.eq(id).and(regie::tot.is_null()))
        .order((regie::sinds.desc(), regie::id.desc()))
        .select((regie::soort, regie::gebruiker_id, regie::sinds, regie::waarom, regie::evalueren_op))
        .first(c)
        .optional()?;
    Ok(rij)
}

fn wachtplek_nu(c: &mut Verbinding, id: CasusId) -> Uitslag<Option<Wachtplek>> {
    let rij: Option<Wachtplek> = wachtplek::table
        .filter(wachtplek::casus_id.eq(id).and(wachtplek::tot.is_null()))
        .order(wachtplek::id.desc())
        .select((wachtplek::sinds, wachtplek::contact_afspraak, wachtplek::overbrugging))
        .first(c)
        .optional()?;
    Ok(rij)
}

fn verslag_gedeeld(c: &mut Verbinding, id: CasusId) -> Uitslag<bool> {
    let rij: Option<VerslagId> = verslag::table
        .filter(verslag::casus_id.eq(id).and(verslag::gedeeld_op.is_not_null()))
        .select(verslag::id)
        .first(c)
        .optional()?;
    Ok(rij.is_some())
}

/// The names of these colleagues.
///
/// # Errors
/// When the database does not answer.
pub fn namen(c: &mut Verbinding, ids: Vec<GebruikerId>) -> Uitslag<BTreeMap<GebruikerId, String>> {
    let rijen: Vec<(GebruikerId, String)> = gebruiker::table
        .filter(gebruiker::id.eq_any(ids))
        .select((gebruiker::id, gebruiker::naam))
        .load(c)?;
    Ok(rijen.into_iter().collect())
}
