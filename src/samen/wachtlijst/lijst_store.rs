//! The waiting list of some teams: as many queries however many wait.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Months, NaiveDate};
use diesel::prelude::*;

use super::lijst::{Bronnen, Wachtende};
use super::model::Soort;
use super::{regels, store};
use crate::basis::balans::banden;
use crate::basis::balans::model::Trend;
use crate::basis::huishouden::{Lid, regels as huishouden};
use crate::basis::personen::{Naamdelen, Persoon};
use crate::basis::termijnen::model::TermijnSoort;
use crate::db::Verbinding;
use crate::db::schema::{
    betrokkenheid, casus, huishouden_lid, leefgebied_beeld, persoon, team, termijn, wachtplek,
};
use crate::db::waarde::{CasusId, GebruikerId, HuishoudenId, PersoonId, TeamId, WachtplekId};
use crate::kit::fout::Uitslag;
use crate::kit::geboren::Geboren;
use crate::poort::toegang::Actor;

/// Who waits on the lists of the actor's own teams, unordered: open places, no spoed, no closed circle in which
/// the actor has no role.
///
/// # Errors
/// When the database does not answer.
pub fn wachtenden(c: &mut Verbinding, actor: &Actor, dag: NaiveDate) -> Uitslag<Vec<Wachtende>> {
    let eigen = eigen_casussen(c, actor.id, dag)?;
    let rijen: Vec<(WachtplekId, Soort, NaiveDate, TeamId, CasusRij)> = wachtplek::table
        .inner_join(casus::table)
        .filter(wachtplek::tot.is_null().and(wachtplek::team_id.eq_any(&actor.teams)))
        .filter(casus::spoed.eq(false).and(casus::afgesloten_op.is_null()))
        .filter(casus::besloten.eq(false).or(casus::id.eq_any(&eigen)))
        .select((
            wachtplek::id,
            wachtplek::soort,
            wachtplek::sinds,
            wachtplek::team_id,
            (casus::id, casus::nummer, casus::gemeld_op, casus::persoon_id, casus::huishouden_id),
        ))
        .load(c)?;
    Ok(rijen
        .into_iter()
        .map(|(plek, soort, sinds, team, (casus, nummer, gemeld_op, persoon, huishouden))| Wachtende {
            plek,
            soort,
            sinds,
            team,
            casus,
            nummer,
            gemeld_op,
            persoon,
            huishouden,
            betrokken: eigen.contains(&casus),
        })
        .collect())
}

type CasusRij = (CasusId, String, NaiveDate, Option<PersoonId>, Option<HuishoudenId>);

fn eigen_casussen(c: &mut Verbinding, wie: GebruikerId, dag: NaiveDate) -> Uitslag<Vec<CasusId>> {
    Ok(betrokkenheid::table
        .filter(betrokkenheid::gebruiker_id.eq(wie).and(betrokkenheid::van.le(dag)))
        .filter(betrokkenheid::tot.is_null().or(betrokkenheid::tot.gt(dag)))
        .select(betrokkenheid::casus_id)
        .load(c)?)
}

/// Everything that weighs for these, fetched together.
///
/// # Errors
/// When the database does not answer.
pub fn bronnen(c: &mut Verbinding, wie: &[Wachtende], dag: NaiveDate) -> Uitslag<Bronnen> {
    let plekken: Vec<WachtplekId> = wie.iter().map(|w| w.plek).collect();
    let casussen: Vec<CasusId> = wie.iter().map(|w| w.casus).collect();
    let banden = banden::banden_van(c, &casussen)?;
    // Elsewhere a child in the household weighs nothing, so it is not looked up.
    let uit_balans = |w: &&Wachtende| banden.get(&w.casus).is_some_and(regels::uit_balans);
    let huishoudens = wie.iter().filter(uit_balans).filter_map(|w| w.huishouden).collect();
    Ok(Bronnen {
        feiten: store::feiten(c, &plekken)?,
        termijnen: termijnen(c, &casussen)?,
        slechter: slechter(c, &casussen)?,
        met_kind: met_kind(c, huishoudens, dag)?,
        banden,
    })
}

type Eerste = BTreeMap<CasusId, (TermijnSoort, NaiveDate)>;

/// The soonest running term that binds the gemeente, per casus.
fn termijnen(c: &mut Verbinding, casussen: &[CasusId]) -> Uitslag<Eerste> {
    let rijen: Vec<(CasusId, TermijnSoort, NaiveDate)> = termijn::table
        .filter(termijn::casus_id.eq_any(casussen).and(termijn::gestopt_op.is_null()))
        .select((termijn::casus_id, termijn::soort, termijn::einde))
        // The last one put in stays: the soonest.
        .order((termijn::einde.desc(), termijn::soort))
        .load(c)?;
    let bindend = rijen.into_iter().filter(|(_, soort, _)| soort.bindt_gemeente());
    Ok(bindend.map(|(casus, soort, einde)| (casus, (soort, einde))).collect())
}

fn slechter(c: &mut Verbinding, casussen: &[CasusId]) -> Uitslag<BTreeSet<CasusId>> {
    let rijen: Vec<CasusId> = leefgebied_beeld::table
        .filter(leefgebied_beeld::casus_id.eq_any(casussen).and(leefgebied_beeld::trend.eq(Trend::Slechter)))
        .select(leefgebied_beeld::casus_id)
        .load(c)?;
    Ok(rijen.into_iter().collect())
}

/// Those of these households in which somebody under 18 lives, or perhaps: of a date of birth known in part.
fn met_kind(
    c: &mut Verbinding,
    huishoudens: Vec<HuishoudenId>,
    dag: NaiveDate,
) -> Uitslag<BTreeSet<HuishoudenId>> {
    let grens = dag.checked_sub_months(Months::new(18 * 12)).unwrap_or(dag);
    let jaar = Geboren::Jaar(grens).deel();
    let rijen: Vec<(Lid, Persoon)> = huishouden_lid::table
        .inner_join(persoon::table)
        .filter(huishouden_lid::huishouden_id.eq_any(huishoudens))
        .filter(persoon::geboortedatum.gt(grens).or(persoon::geboren_deel.ge(jaar)))
        .select((Lid::as_select(), Persoon::as_select()))
        .load(c)?;
    let kind = |(l, p): &(Lid, Persoon)| huishouden::woont(l, p, dag) && p.minderjarig(dag);
    Ok(rijen.into_iter().filter(kind).map(|(l, _)| l.huishouden_id).collect())
}

/// The letters of the names of these: a list is read in rooms where others look along.
///
/// # Errors
/// When the database does not answer.
pub fn letters(c: &mut Verbinding, wie: &[&Wachtende]) -> Uitslag<BTreeMap<PersoonId, String>> {
    let ids: Vec<PersoonId> = wie.iter().filter_map(|w| w.persoon).collect();
    let rijen: Vec<(PersoonId, Naamdelen)> = persoon::table
        .filter(persoon::id.eq_any(ids))
        .select((persoon::id, Naamdelen::as_select()))
        .load(c)?;
    Ok(rijen.into_iter().map(|(id, delen)| (id, delen.initialen())).collect())
}

/// An assignment that was made: on which list, and how many days the casus had waited.
pub type Toewijzing = (TeamId, Soort, u64);

/// The last assignments of the past year on each list these wait on, newest first, at most `per_lijst` of each.
///
/// # Errors
/// When the database does not answer.
pub fn toewijzingen(
    c: &mut Verbinding,
    wie: &[Wachtende],
    per_lijst: u64,
    dag: NaiveDate,
) -> Uitslag<Vec<Toewijzing>> {
    let grens = dag.checked_sub_months(Months::new(12)).unwrap_or(dag);
    let lijsten: BTreeSet<(TeamId, Soort)> = wie.iter().map(|w| (w.team, w.soort)).collect();
    let mut uit = Vec::new();
    for (team, soort) in lijsten {
        let rijen: Vec<(Option<NaiveDate>, NaiveDate)> = wachtplek::table
            .inner_join(casus::table)
            .filter(wachtplek::team_id.eq(team).and(wachtplek::soort.eq(soort)))
            .filter(wachtplek::toegewezen_aan.is_not_null().and(wachtplek::tot.ge(grens)))
            .select((wachtplek::tot, casus::gemeld_op))
            .order((wachtplek::tot.desc(), wachtplek::id.desc()))
            .limit(i64::try_from(per_lijst).unwrap_or(i64::MAX))
            .load(c)?;
        let dagen = |(tot, van): (Option<NaiveDate>, NaiveDate)| tot.map_or(0, |t| (t - van).num_days());
        uit.extend(rijen.into_iter().map(|r| (team, soort, u64::try_from(dagen(r)).unwrap_or(0))));
    }
    Ok(uit)
}

/// The names of these teams.
///
/// # Errors
/// When the database does not answer.
pub fn teamnamen(c: &mut Verbinding, teams: &[TeamId]) -> Uitslag<BTreeMap<TeamId, String>> {
    let rijen: Vec<(TeamId, String)> =
        team::table.filter(team::id.eq_any(teams)).select((team::id, team::naam)).load(c)?;
    Ok(rijen.into_iter().collect())
}
