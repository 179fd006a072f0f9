//! Reads the accounts with their roles and teams, three queries in all.

use chrono::NaiveDate;
use diesel::prelude::*;

use crate::db::Verbinding;
use crate::db::schema::{gebruiker, gebruiker_rol, team, team_lid};
use crate::db::waarde::{GebruikerId, Tijdstip};
use crate::kit::fout::Uitslag;
use crate::poort::toegang::Rol;

/// An account as the beheerder sees it.
#[derive(Debug, Queryable)]
pub struct Account {
    /// Its id.
    pub id: GebruikerId,
    /// Sign-in name.
    pub gebruikersnaam: String,
    /// Name.
    pub naam: String,
    /// Function, in words.
    pub functie: String,
    /// Since when it cannot sign in.
    pub uitgezet_op: Option<Tijdstip>,
}

/// Every account by name, with the roles and the teams of that day.
pub type Lijst = (Vec<Account>, Vec<(GebruikerId, Rol)>, Vec<(GebruikerId, String)>);

/// Every account by name, with the roles and teams that hold on a day.
///
/// # Errors
/// When the database does not answer.
pub fn lijst(c: &mut Verbinding, dag: NaiveDate) -> Uitslag<Lijst> {
    let accounts: Vec<Account> =
        gebruiker::table.select(velden()).order((gebruiker::naam, gebruiker::id)).load(c)?;
    let rollen: Vec<(GebruikerId, Rol)> = gebruiker_rol::table
        .filter(gebruiker_rol::van.le(dag))
        .filter(gebruiker_rol::tot.is_null().or(gebruiker_rol::tot.gt(dag)))
        .select((gebruiker_rol::gebruiker_id, gebruiker_rol::rol))
        .order(gebruiker_rol::id)
        .load(c)?;
    let teams: Vec<(GebruikerId, String)> = team_lid::table
        .inner_join(team::table)
        .filter(team_lid::van.le(dag))
        .filter(team_lid::tot.is_null().or(team_lid::tot.gt(dag)))
        .select((team_lid::gebruiker_id, team::naam))
        .order(team::naam)
        .load(c)?;
    Ok((accounts, rollen, teams))
}

type Velden =
    (gebruiker::id, gebruiker::gebruikersnaam, gebruiker::naam, gebruiker::functie, gebruiker::uitgezet_op);

fn velden() -> Velden {
    (gebruiker::id, gebruiker::gebruikersnaam, gebruiker::naam, gebruiker::functie, gebruiker::uitgezet_op)
}

/// One account.
///
/// # Errors
/// [`crate::kit::fout::Fout::NietGevonden`] when there is none.
pub fn account(c: &mut Verbinding, id: GebruikerId) -> Uitslag<Account> {
    Ok(gebruiker::table.find(id).select(velden()).first(c)?)
}
