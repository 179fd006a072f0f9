//! Teams and the wijken they serve. A wijk has one team at a time: a melding goes to the team of the inwoner's wijk.

use chrono::NaiveDate;
use diesel::prelude::*;

use crate::db::Verbinding;
use crate::db::schema::{team, team_lid, team_wijk, wijk};
use crate::db::waarde::{RijId, TeamId};
use crate::kit::fout::{Fout, Uitslag};
use crate::poort::spoor::Schrijver;

/// Longest name of a team, in characters.
const NAAM_HOOGSTENS: usize = 100;

/// What is needed for a new team.
#[derive(Debug)]
pub struct NieuwTeam<'a> {
    /// The name colleagues and inwoners know; unique.
    pub naam: &'a str,
    /// The part of town, in words; may be empty.
    pub gebied: &'a str,
    /// Whom an inwoner or another team rings.
    pub telefoon: &'a str,
    /// Codes of the wijken it serves from today.
    pub wijken: &'a [String],
    /// How sure the division of wijken is, in words; empty: certain.
    pub zekerheid: &'a str,
}

/// A team as the command line lists it.
#[derive(Debug, PartialEq, Eq)]
pub struct Teamregel {
    /// Its name.
    pub naam: String,
    /// Its number.
    pub telefoon: String,
    /// Code and name of the wijken of that day, by code.
    pub wijken: Vec<(String, String)>,
    /// Colleagues of that day.
    pub leden: usize,
}

/// Adds a team.
///
/// # Errors
/// [`Fout::KanNiet`] when the name is empty, too long or taken, a wijk unknown, or a wijk of another team.
pub fn voeg_toe(s: &mut Schrijver, t: &NieuwTeam) -> Uitslag<TeamId> {
    let naam = t.naam.trim();
    if naam.is_empty() || naam.chars().count() > NAAM_HOOGSTENS {
        return Err(Fout::KanNiet(format!("een team heeft een naam van 1 tot {NAAM_HOOGSTENS} tekens")));
    }
    let bestaat: i64 = team::table.filter(team::naam.eq(naam)).count().get_result(s.c)?;
    if bestaat > 0 {
        return Err(Fout::KanNiet(format!("team {naam} bestaat al")));
    }
    let id: TeamId = s.id();
    diesel::insert_into(team::table)
        .values((
            team::id.eq(id),
            team::naam.eq(naam),
            team::gebied.eq(t.gebied),
            team::soort.eq("wijkteam"),
            team::telefoon.eq(t.telefoon),
            team::versie.eq(1),
        ))
        .execute(s.c)?;
    for wijkcode in t.wijken {
        geef_wijk(s, id, wijkcode, t.zekerheid)?;
    }
    s.raakt(id, &["naam", "telefoon", "wijken"]);
    Ok(id)
}

fn geef_wijk(s: &mut Schrijver, id: TeamId, wijkcode: &str, zekerheid: &str) -> Uitslag<()> {
    let bekend: i64 = wijk::table.filter(wijk::code.eq(wijkcode)).count().get_result(s.c)?;
    if bekend == 0 {
        return Err(Fout::KanNiet(format!("wijk {wijkcode} bestaat niet")));
    }
    if let Some((_, ander)) = van_wijk(s.c, wijkcode, s.vandaag())? {
        return Err(Fout::KanNiet(format!("wijk {wijkcode} hoort al bij {ander}")));
    }
    diesel::insert_into(team_wijk::table)
        .values((
            team_wijk::id.eq(s.id::<RijId>()),
            team_wijk::team_id.eq(id),
            team_wijk::wijkcode.eq(wijkcode),
            team_wijk::van.eq(s.vandaag()),
            team_wijk::zekerheid.eq(zekerheid),
        ))
        .execute(s.c)?;
    Ok(())
}

/// The team of a wijk on a day, with its name, if it has one.
///
/// # Errors
/// When the database does not answer.
pub fn van_wijk(c: &mut Verbinding, wijkcode: &str, dag: NaiveDate) -> Uitslag<Option<(TeamId, String)>> {
    Ok(team_wijk::table
        .inner_join(team::table)
        .filter(team_wijk::wijkcode.eq(wijkcode).and(team_wijk::van.le(dag)))
        .filter(team_wijk::tot.is_null().or(team_wijk::tot.gt(dag)))
        .select((team::id, team::naam))
        .order(team_wijk::id)
        .first(c)
        .optional()?)
}

/// Every team by name, with its wijken and the number of colleagues of that day.
///
/// # Errors
/// When the database does not answer.
pub fn lijst(c: &mut Verbinding, dag: NaiveDate) -> Uitslag<Vec<Teamregel>> {
    let teams: Vec<(TeamId, String, String)> =
        team::table.select((team::id, team::naam, team::telefoon)).order((team::naam, team::id)).load(c)?;
    let wijken: Vec<(TeamId, String, String)> = team_wijk::table
        .inner_join(wijk::table)
        .filter(team_wijk::van.le(dag))
        .filter(team_wijk::tot.is_null().or(team_wijk::tot.gt(dag)))
        .select((team_wijk::team_id, wijk::code, wijk::naam))
        .order(wijk::code)
        .load(c)?;
    let leden: Vec<TeamId> = team_lid::table
        .filter(team_lid::van.le(dag))
        .filter(team_lid::tot.is_null().or(team_lid::tot.gt(dag)))
        .select(team_lid::team_id)
        .load(c)?;
    Ok(teams
        .into_iter()
        .map(|(id, naam, telefoon)| Teamregel {
            naam,
            telefoon,
            wijken: wijken
                .iter()
                .filter(|w| w.0 == id)
                .map(|(_, code, w)| (code.clone(), w.clone()))
                .collect(),
            leden: leden.iter().filter(|l| **l == id).count(),
        })
        .collect())
}

/// Code and name of every wijk that has no team on that day, by code.
///
/// # Errors
/// When the database does not answer.
pub fn zonder_team(c: &mut Verbinding, dag: NaiveDate) -> Uitslag<Vec<(String, String)>> {
    let bezet = team_wijk::table
        .filter(team_wijk::van.le(dag))
        .filter(team_wijk::tot.is_null().or(team_wijk::tot.gt(dag)))
        .select(team_wijk::wijkcode);
    Ok(wijk::table
        .filter(wijk::code.ne_all(bezet))
        .select((wijk::code, wijk::naam))
        .order(wijk::code)
        .load(c)?)
}
