//! The rule of `rechten::bereik` as a filter for any query on casus: lists, counts and blocks put this in their
//! query and filter nothing afterwards (design.md 5.3).

use chrono::NaiveDate;
use diesel::expression::BoxableExpression;
use diesel::prelude::*;
use diesel::sql_types::Bool;

use crate::basis::casus::{BetrokkenRol, Fase};
use crate::db::schema::{betrokkenheid, casus};
use crate::db::waarde::CasusId;
use crate::db::{MultiBackend, Verbinding};
use crate::kit::fout::Uitslag;
use crate::poort::toegang::Actor;
use crate::poort::toegang::rechten::{Bereik, bereik};

/// A condition on casus.
pub type Voorwaarde = Box<dyn BoxableExpression<casus::table, MultiBackend, SqlType = Bool>>;

/// The casussen this actor has a role in today: their own.
///
/// # Errors
/// When the database does not answer.
pub fn eigen(c: &mut Verbinding, actor: &Actor, dag: NaiveDate) -> Uitslag<Vec<CasusId>> {
    if bereik(actor) == Bereik::Niets {
        return Ok(Vec::new());
    }
    let ids: Vec<CasusId> = betrokkenheid::table
        .filter(betrokkenheid::gebruiker_id.eq(actor.id).and(betrokkenheid::van.le(dag)))
        .filter(betrokkenheid::tot.is_null().or(betrokkenheid::tot.gt(dag)))
        .select(betrokkenheid::casus_id)
        .distinct()
        .load(c)?;
    Ok(ids)
}

/// What this actor may see in a list: casussen of the own teams that are no closed circle, and the own ones
/// (`eigen`, from [`eigen`]). Nobody else's.
pub fn te_zien(actor: &Actor, eigen: &[CasusId]) -> Voorwaarde {
    let (teams, eigen) = match bereik(actor) {
        Bereik::Niets => (Vec::new(), Vec::new()),
        Bereik::TeamsOfBetrokken(teams, _) => (teams, eigen.to_vec()),
    };
    Box::new(casus::team_id.eq_any(teams).and(casus::besloten.eq(false)).or(casus::id.eq_any(eigen)))
}

/// The casussen this actor has a role in today, by what the role opens.
#[derive(Debug, Clone, Default)]
pub struct Rollen {
    /// A role that works with the content.
    pub inhoud: Vec<CasusId>,
    /// Leads the cooperation and nothing else: no content (domain.md 5.2).
    pub proces: Vec<CasusId>,
}

/// Reads them.
///
/// # Errors
/// When the database does not answer.
pub fn rollen(c: &mut Verbinding, actor: &Actor, dag: NaiveDate) -> Uitslag<Rollen> {
    if bereik(actor) == Bereik::Niets {
        return Ok(Rollen::default());
    }
    let rijen: Vec<(CasusId, BetrokkenRol)> = betrokkenheid::table
        .filter(betrokkenheid::gebruiker_id.eq(actor.id).and(betrokkenheid::van.le(dag)))
        .filter(betrokkenheid::tot.is_null().or(betrokkenheid::tot.gt(dag)))
        .select((betrokkenheid::casus_id, betrokkenheid::rol))
        .load(c)?;
    let (proces, inhoud): (Vec<_>, Vec<_>) =
        rijen.into_iter().partition(|(_, rol)| *rol == BetrokkenRol::Procesregisseur);
    let inhoud: Vec<CasusId> = inhoud.into_iter().map(|(id, _)| id).collect();
    let proces = proces.into_iter().map(|(id, _)| id).filter(|id| !inhoud.contains(id)).collect();
    Ok(Rollen { inhoud, proces })
}

/// Of which casussen this actor may read the content in a list: the rule of `Actie::CasusInzien`.
pub fn te_lezen(actor: &Actor, rollen: &Rollen) -> Voorwaarde {
    let teams = match bereik(actor) {
        Bereik::Niets => Vec::new(),
        Bereik::TeamsOfBetrokken(teams, _) => teams,
    };
    let van_team = casus::team_id.eq_any(teams).and(casus::besloten.eq(false));
    let eigen = casus::id.eq_any(rollen.inhoud.clone());
    Box::new(van_team.or(eigen).and(diesel::dsl::not(casus::id.eq_any(rollen.proces.clone()))))
}

/// In which casussen this actor may work, in a list: the rule of `Actie::CasusBewerken`.
pub fn te_bewerken(actor: &Actor, rollen: &Rollen) -> Voorwaarde {
    Box::new(te_lezen(actor, rollen).and(casus::fase.ne(Fase::Afgesloten)))
}
