//! The rule of `rechten::bereik` as a filter for any query on casus: lists, counts and blocks put this in their
//! query and filter nothing afterwards (design.md 5.3).

use chrono::NaiveDate;
use diesel::expression::BoxableExpression;
use diesel::prelude::*;
use diesel::sql_types::Bool;

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
