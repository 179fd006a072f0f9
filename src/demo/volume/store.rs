//! What a load of volume leans on: teams with their wijken and people, consulenten, products, and the counters of
//! casus numbers.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use diesel::prelude::*;

use super::store_lading::{Gebruiker, GebruikerRol, Lading, TeamLid};
use super::toeval::Toeval;
use crate::basis::termijnen::feestdagen::Gelijkgesteld;
use crate::basis::termijnen::store as termijnen;
use crate::db::Verbinding;
use crate::db::schema::{product, team, team_wijk, teller};
use crate::db::waarde::{GebruikerId, ProductId, TeamId};
use crate::kit::code::Code;
use crate::kit::fout::Uitslag;
use crate::poort::toegang::{Rol, Wet, accounts};

/// A team that gets casussen.
pub struct Ploeg {
    /// Which.
    pub id: TeamId,
    /// Its wijken.
    pub wijken: Vec<String>,
    /// Its professionals.
    pub mensen: Vec<GebruikerId>,
}

/// What is there before the load.
pub struct Wereld {
    /// The teams with wijken.
    pub ploegen: Vec<Ploeg>,
    /// Who judges Wmo, Participatiewet and Wgs.
    pub sdd: Vec<GebruikerId>,
    /// Who judges Jeugdwet.
    pub soj: Vec<GebruikerId>,
    /// What can be advised: law, id, name.
    pub producten: Vec<(Wet, ProductId, String)>,
    /// For the ends of terms.
    pub gelijkgesteld: Gelijkgesteld,
}

/// Reads it.
///
/// # Errors
/// When the database does not answer.
pub fn wereld(c: &mut Verbinding, dag: NaiveDate) -> Uitslag<Wereld> {
    let rijen: Vec<(TeamId, String)> = team_wijk::table
        .filter(team_wijk::van.le(dag))
        .filter(team_wijk::tot.is_null().or(team_wijk::tot.gt(dag)))
        .select((team_wijk::team_id, team_wijk::wijkcode))
        .order(team_wijk::wijkcode)
        .load(c)?;
    // By name: ids made in one millisecond have no order, and the load must be the same every time.
    let teams: Vec<TeamId> = team::table.select(team::id).order(team::naam).load(c)?;
    let mut ploegen = Vec::new();
    for id in teams {
        let wijken: Vec<String> = rijen.iter().filter(|(t, _)| *t == id).map(|(_, w)| w.clone()).collect();
        if !wijken.is_empty() {
            let mensen = accounts::van_team(c, id, Rol::Professional, dag)?;
            ploegen.push(Ploeg { id, wijken, mensen: mensen.into_iter().map(|g| g.id).collect() });
        }
    }
    let mut met_rol = |rol| -> Uitslag<Vec<GebruikerId>> {
        Ok(accounts::met_rol(c, rol, dag)?.into_iter().map(|g| g.id).collect())
    };
    let (sdd, soj) = (met_rol(Rol::ConsulentSdd)?, met_rol(Rol::ConsulentSoj)?);
    Ok(Wereld { ploegen, sdd, soj, producten: producten(c)?, gelijkgesteld: termijnen::gelijkgesteld(c)? })
}

fn producten(c: &mut Verbinding) -> Uitslag<Vec<(Wet, ProductId, String)>> {
    let rijen: Vec<(String, ProductId, String, String)> = product::table
        .filter(product::actief.eq(true))
        .select((product::wet, product::id, product::code, product::naam))
        .order((product::code, product::naam))
        .load(c)?;
    let label = |code: &str, naam: &str| format!("{code} {naam}").trim().to_string();
    Ok(rijen.into_iter().filter_map(|(w, id, k, n)| Some((Wet::uit(&w)?, id, label(&k, &n)))).collect())
}

/// Adds colleagues, as many as these casussen ask for, spread over the teams. Their passwords fit nothing: nobody
/// can sign in as one of them.
pub fn collegas(
    w: &mut Wereld,
    l: &mut Lading,
    t: &mut Toeval,
    aantal: usize,
    nu: DateTime<Utc>,
    eerste: i64,
) {
    let van = nu.date_naive().with_year(nu.year() - 5).unwrap_or_default();
    let teams = w.ploegen.len();
    for n in 0..aantal.max(teams) {
        let Some(ploeg) = w.ploegen.get_mut(n % teams.max(1)) else { return };
        let id: GebruikerId = t.id(nu);
        l.gebruiker.push(Gebruiker {
            id,
            gebruikersnaam: format!("volume-{eerste}-{n}"),
            naam: format!("Collega {eerste}-{n}"),
            functie: "wijkteamprofessional (volume)",
            telefoon: "",
            wachtwoord: "geen",
            versie: 1,
        });
        l.gebruiker_rol.push(GebruikerRol { id: t.id(nu), gebruiker_id: id, rol: Rol::Professional, van });
        l.team_lid.push(TeamLid { id: t.id(nu), team_id: ploeg.id, gebruiker_id: id, van });
        ploeg.mensen.push(id);
    }
}

/// The counters of casus numbers, by year.
pub type Tellers = BTreeMap<i32, i64>;

fn teller_naam(jaar: i32) -> String {
    format!("casus-{jaar}")
}

/// How far the numbers of these years are.
///
/// # Errors
/// When the database does not answer.
pub fn tellers(c: &mut Verbinding, jaren: impl Iterator<Item = i32>) -> Uitslag<Tellers> {
    let mut uit = Tellers::new();
    for jaar in jaren {
        let stand: Option<i64> =
            teller::table.find(teller_naam(jaar)).select(teller::waarde).first(c).optional()?;
        uit.insert(jaar, stand.unwrap_or(0));
    }
    Ok(uit)
}

/// Keeps how far the numbers are now, so that the next casus goes on from there.
///
/// # Errors
/// When the database does not answer.
pub fn bewaar_tellers(c: &mut Verbinding, tellers: &Tellers) -> Uitslag<()> {
    for (jaar, waarde) in tellers {
        let naam = teller_naam(*jaar);
        let geraakt = diesel::update(teller::table.find(&naam)).set(teller::waarde.eq(*waarde)).execute(c)?;
        if geraakt == 0 && *waarde > 0 {
            diesel::insert_into(teller::table)
                .values((teller::naam.eq(&naam), teller::waarde.eq(*waarde)))
                .execute(c)?;
        }
    }
    Ok(())
}

/// Room for the pages a great load changes again and again; with the usual 12 MiB they go to disk and back.
///
/// # Errors
/// When the database does not answer.
pub fn ruimte(c: &mut Verbinding, mebibytes: i64) -> Uitslag<()> {
    match c {
        Verbinding::Sqlite(c) => {
            diesel::sql_query(format!("pragma cache_size=-{}", mebibytes * 1024)).execute(c)?;
        }
        #[cfg(feature = "postgres")]
        Verbinding::Postgres(_) => {}
    }
    Ok(())
}

/// Lets PostgreSQL count what came in, as its autovacuum would do a minute later. SQLite is measured as it runs:
/// without statistics.
///
/// # Errors
/// When the database does not answer.
#[cfg_attr(not(feature = "postgres"), expect(unused_variables, reason = "only PostgreSQL counts"))]
pub fn tel_na(c: &mut Verbinding) -> Uitslag<()> {
    #[cfg(feature = "postgres")]
    if let Verbinding::Postgres(c) = c {
        diesel::sql_query("analyze").execute(c)?;
    }
    Ok(())
}
