//! Whom of a family the viewer may see: the rule of `rechten::mag`, for many people in a fixed number of queries.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use diesel::prelude::*;

use crate::basis::casus::{BetrokkenRol, store_bereik as bereik};
use crate::basis::personen::store_thuis;
use crate::db::Verbinding;
use crate::db::schema::{betrokkenheid, casus};
use crate::db::waarde::{CasusId, HuishoudenId, PersoonId, TeamId};
use crate::kit::fout::Uitslag;
use crate::poort::toegang::{Actie, Actor, Feiten, mag};

/// A casus whose content this actor may read, and of whom it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leesbaar {
    /// Which.
    pub casus: CasusId,
    /// Of this person.
    pub persoon: Option<PersoonId>,
    /// Of this household.
    pub huishouden: Option<HuishoudenId>,
}

/// A casus with what its rights hang on: of whom, of which household, of which team, whether it is a closed circle.
type Rij = (CasusId, Option<PersoonId>, Option<HuishoudenId>, TeamId, bool);

/// The casussen of these people and households that this actor may read.
///
/// # Errors
/// When the database does not answer.
pub fn leesbaar(
    c: &mut Verbinding,
    actor: &Actor,
    mensen: &[PersoonId],
    huishoudens: &[HuishoudenId],
    dag: NaiveDate,
) -> Uitslag<Vec<Leesbaar>> {
    let rollen: Vec<(CasusId, BetrokkenRol)> = betrokkenheid::table
        .filter(betrokkenheid::gebruiker_id.eq(actor.id).and(betrokkenheid::van.le(dag)))
        .filter(betrokkenheid::tot.is_null().or(betrokkenheid::tot.gt(dag)))
        .select((betrokkenheid::casus_id, betrokkenheid::rol))
        .load(c)?;
    let mut eigen: BTreeMap<CasusId, bool> = BTreeMap::new();
    for (id, rol) in rollen {
        *eigen.entry(id).or_default() |= rol != BetrokkenRol::Procesregisseur;
    }
    let ids: Vec<CasusId> = eigen.keys().copied().collect();
    let rijen: Vec<Rij> = casus::table
        .filter(
            casus::persoon_id.eq_any(mensen.to_vec()).or(casus::huishouden_id.eq_any(huishoudens.to_vec())),
        )
        .filter(bereik::te_zien(actor, &ids))
        .select((casus::id, casus::persoon_id, casus::huishouden_id, casus::team_id, casus::besloten))
        .order(casus::id)
        .load(c)?;
    let mag_lezen = |casus: CasusId, team: TeamId, besloten: bool| {
        let rol = eigen.get(&casus).copied();
        let feiten = Feiten {
            team: Some(team),
            betrokken: rol == Some(true),
            procesregie: rol == Some(false),
            besloten,
            ..Feiten::default()
        };
        mag(Some(actor), Actie::PersoonInzien, &feiten).is_ok()
    };
    Ok(rijen
        .into_iter()
        .filter(|(casus, _, _, team, besloten)| mag_lezen(*casus, *team, *besloten))
        .map(|(casus, persoon, huishouden, _, _)| Leesbaar { casus, persoon, huishouden })
        .collect())
}

/// Who of these people this actor may see whole: those with a casus that may be read, of their own or of a household
/// that opens them ([`store_thuis`]). The same people as `personen::store::feiten` lets through one by one.
///
/// # Errors
/// When the database does not answer.
pub fn te_zien(
    c: &mut Verbinding,
    actor: &Actor,
    mensen: &[PersoonId],
    dag: NaiveDate,
) -> Uitslag<BTreeSet<PersoonId>> {
    if mensen.is_empty() {
        return Ok(BTreeSet::new());
    }
    let leden = store_thuis::huizen(c, mensen, dag)?;
    let huishoudens: BTreeSet<HuishoudenId> = leden.iter().map(|(_, h)| *h).collect();
    let huishoudens: Vec<HuishoudenId> = huishoudens.into_iter().collect();
    let casussen = leesbaar(c, actor, mensen, &huishoudens, dag)?;
    let van_huis: BTreeSet<HuishoudenId> = casussen.iter().filter_map(|k| k.huishouden).collect();
    let mut uit: BTreeSet<PersoonId> = casussen.iter().filter_map(|k| k.persoon).collect();
    uit.extend(leden.iter().filter(|(_, h)| van_huis.contains(h)).map(|(p, _)| *p));
    uit.retain(|p| mensen.contains(p));
    Ok(uit)
}
