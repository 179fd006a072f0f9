//! Accounts, roles and teams: the only queries on them.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::model::{Actor, Rol};
use super::{sessie, wachtwoord};
use crate::db::Verbinding;
use crate::db::schema::{gebruiker, gebruiker_rol, inlogpoging, team, team_lid};
use crate::db::waarde::{GebruikerId, RijId, TeamId, Tijdstip};
use crate::kit::fout::{Fout, Uitslag};
use crate::kit::kluis;
use crate::poort::spoor::Schrijver;

/// Somebody who may sign in, as it is shown to colleagues.
#[derive(Debug, Clone, Queryable, Selectable, serde::Serialize)]
#[diesel(table_name = gebruiker)]
pub struct Gebruiker {
    /// The account.
    pub id: GebruikerId,
    /// Sign-in name.
    pub gebruikersnaam: String,
    /// Name.
    pub naam: String,
    /// Function, in words.
    pub functie: String,
    /// Where to ring.
    pub telefoon: String,
}

/// A new account.
pub struct NieuweGebruiker<'a> {
    /// Sign-in name: letters, digits, dot, hyphen; folded to lower case.
    pub gebruikersnaam: &'a str,
    /// Name.
    pub naam: &'a str,
    /// Function, in words.
    pub functie: &'a str,
    /// Where to ring.
    pub telefoon: &'a str,
    /// The password, readable; only its hash is kept.
    pub wachtwoord: &'a str,
    /// Roles from today on.
    pub rollen: &'a [Rol],
    /// Teams from today on.
    pub teams: &'a [TeamId],
}

/// The actor behind an account on a day; none when the account is disabled.
///
/// # Errors
/// When the database does not answer.
pub fn actor(c: &mut Verbinding, wie: GebruikerId, dag: NaiveDate) -> Uitslag<Option<Actor>> {
    let rij: Option<(String, String, Option<Tijdstip>)> = gebruiker::table
        .find(wie)
        .select((gebruiker::gebruikersnaam, gebruiker::naam, gebruiker::uitgezet_op))
        .first(c)
        .optional()?;
    let Some((gebruikersnaam, naam, None)) = rij else { return Ok(None) };
    let rollen = gebruiker_rol::table
        .filter(gebruiker_rol::gebruiker_id.eq(wie).and(gebruiker_rol::van.le(dag)))
        .filter(gebruiker_rol::tot.is_null().or(gebruiker_rol::tot.gt(dag)))
        .select(gebruiker_rol::rol)
        .order(gebruiker_rol::id)
        .load::<Rol>(c)?;
    let teams: Vec<(TeamId, String)> = team_lid::table
        .inner_join(team::table)
        .filter(team_lid::gebruiker_id.eq(wie).and(team_lid::van.le(dag)))
        .filter(team_lid::tot.is_null().or(team_lid::tot.gt(dag)))
        .select((team::id, team::naam))
        .order(team::naam)
        .load(c)?;
    let (teams, teamnamen) = teams.into_iter().unzip();
    Ok(Some(Actor { id: wie, gebruikersnaam, naam, rollen, teams, teamnamen }))
}

/// Adds an account.
///
/// # Errors
/// [`Fout::KanNiet`] when the name is taken or not usable, or the password too short or long.
pub fn voeg_toe(s: &mut Schrijver, nieuw: &NieuweGebruiker) -> Uitslag<GebruikerId> {
    let naam = nieuw.gebruikersnaam.to_lowercase();
    let bruikbaar = !naam.is_empty()
        && naam.len() <= 60
        && naam.chars().all(|t| t.is_ascii_alphanumeric() || matches!(t, '.' | '-' | '_'));
    if !bruikbaar {
        return Err(Fout::KanNiet("een gebruikersnaam heeft alleen letters, cijfers, punt, streepje".into()));
    }
    let bestaat: i64 =
        gebruiker::table.filter(gebruiker::gebruikersnaam.eq(&naam)).count().get_result(s.c)?;
    if bestaat > 0 {
        return Err(Fout::KanNiet("deze gebruikersnaam bestaat al".into()));
    }
    let id: GebruikerId = s.id();
    diesel::insert_into(gebruiker::table)
        .values((
            gebruiker::id.eq(id),
            gebruiker::gebruikersnaam.eq(naam),
            gebruiker::naam.eq(nieuw.naam),
            gebruiker::functie.eq(nieuw.functie),
            gebruiker::telefoon.eq(nieuw.telefoon),
            gebruiker::wachtwoord.eq(gehasht(nieuw.wachtwoord)?),
            gebruiker::versie.eq(1),
        ))
        .execute(s.c)?;
    for rol in nieuw.rollen {
        diesel::insert_into(gebruiker_rol::table)
            .values((
                gebruiker_rol::id.eq(s.id::<RijId>()),
                gebruiker_rol::gebruiker_id.eq(id),
                gebruiker_rol::rol.eq(*rol),
                gebruiker_rol::van.eq(s.vandaag()),
            ))
            .execute(s.c)?;
    }
    for team in nieuw.teams {
        diesel::insert_into(team_lid::table)
            .values((
                team_lid::id.eq(s.id::<RijId>()),
                team_lid::team_id.eq(*team),
                team_lid::gebruiker_id.eq(id),
                team_lid::van.eq(s.vandaag()),
            ))
            .execute(s.c)?;
    }
    s.raakt(id, &["gebruikersnaam", "rol", "team"]);
    Ok(id)
}

/// Disables an account and ends its sessions.
///
/// # Errors
/// [`Fout::NietGevonden`] when there is no such account.
pub fn zet_uit(s: &mut Schrijver, gebruikersnaam: &str) -> Uitslag<()> {
    let wie = bij_naam(s.c, gebruikersnaam)?;
    diesel::update(gebruiker::table.find(wie))
        .set((gebruiker::uitgezet_op.eq(Some(s.tijdstip())), gebruiker::versie.eq(gebruiker::versie + 1)))
        .execute(s.c)?;
    sessie::eindig_alle(s.c, wie, s.nu)?;
    s.raakt(wie, &["uitgezet_op"]);
    Ok(())
}

/// Gives an account a new password, enables it again and ends its sessions.
///
/// # Errors
/// [`Fout::NietGevonden`] when there is no such account; [`Fout::KanNiet`] when the password will not do.
pub fn nieuw_wachtwoord(s: &mut Schrijver, gebruikersnaam: &str, woord: &str) -> Uitslag<()> {
    let wie = bij_naam(s.c, gebruikersnaam)?;
    diesel::update(gebruiker::table.find(wie))
        .set((
            gebruiker::wachtwoord.eq(gehasht(woord)?),
            gebruiker::uitgezet_op.eq(None::<Tijdstip>),
            gebruiker::versie.eq(gebruiker::versie + 1),
        ))
        .execute(s.c)?;
    let sleutel = kluis::hash(&format!("naam\0{}", gebruikersnaam.to_lowercase()));
    diesel::delete(inlogpoging::table.find(sleutel)).execute(s.c)?;
    sessie::eindig_alle(s.c, wie, s.nu)?;
    s.raakt(wie, &["wachtwoord"]);
    Ok(())
}

fn gehasht(woord: &str) -> Uitslag<String> {
    if woord.chars().count() < wachtwoord::MINSTENS || woord.len() > wachtwoord::HOOGSTENS {
        return Err(Fout::KanNiet("een wachtwoord heeft 12 tot 200 tekens".into()));
    }
    wachtwoord::hash(woord)
}

/// The account with this sign-in name.
///
/// # Errors
/// [`Fout::NietGevonden`] when there is none.
pub fn bij_naam(c: &mut Verbinding, gebruikersnaam: &str) -> Uitslag<GebruikerId> {
    Ok(gebruiker::table
        .filter(gebruiker::gebruikersnaam.eq(gebruikersnaam.to_lowercase()))
        .select(gebruiker::id)
        .first(c)?)
}

/// The team with this name.
///
/// # Errors
/// [`Fout::NietGevonden`] when there is none.
pub fn team_bij_naam(c: &mut Verbinding, naam: &str) -> Uitslag<TeamId> {
    Ok(team::table.filter(team::naam.eq(naam)).select(team::id).first(c)?)
}

/// An account as colleagues see it.
///
/// # Errors
/// [`Fout::NietGevonden`] when there is none.
pub fn gebruiker(c: &mut Verbinding, wie: GebruikerId) -> Uitslag<Gebruiker> {
    Ok(gebruiker::table.find(wie).select(Gebruiker::as_select()).first(c)?)
}

/// Everybody who holds a role on a day, in whatever team, by name.
///
/// # Errors
/// When the database does not answer.
pub fn met_rol(c: &mut Verbinding, rol: Rol, dag: NaiveDate) -> Uitslag<Vec<Gebruiker>> {
    Ok(gebruiker::table
        .inner_join(gebruiker_rol::table)
        .filter(gebruiker::uitgezet_op.is_null())
        .filter(gebruiker_rol::rol.eq(rol).and(gebruiker_rol::van.le(dag)))
        .filter(gebruiker_rol::tot.is_null().or(gebruiker_rol::tot.gt(dag)))
        .select(Gebruiker::as_select())
        .order((gebruiker::naam, gebruiker::id))
        .distinct()
        .load(c)?)
}

/// The colleagues of a team who hold a role on a day, by name.
///
/// # Errors
/// When the database does not answer.
pub fn van_team(c: &mut Verbinding, team: TeamId, rol: Rol, dag: NaiveDate) -> Uitslag<Vec<Gebruiker>> {
    Ok(gebruiker::table
        .inner_join(team_lid::table)
        .inner_join(gebruiker_rol::table)
        .filter(gebruiker::uitgezet_op.is_null())
        .filter(team_lid::team_id.eq(team).and(team_lid::van.le(dag)))
        .filter(team_lid::tot.is_null().or(team_lid::tot.gt(dag)))
        .filter(gebruiker_rol::rol.eq(rol).and(gebruiker_rol::van.le(dag)))
        .filter(gebruiker_rol::tot.is_null().or(gebruiker_rol::tot.gt(dag)))
        .select(Gebruiker::as_select())
        .order((gebruiker::naam, gebruiker::id))
        .distinct()
        .load(c)?)
}
