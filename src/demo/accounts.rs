//! The demo's teams and people, from config/demo.toml.

use std::path::Path;

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::basis::gebruikers::store_teams::{self, NieuwTeam};
use crate::db::schema::gebruiker;
use crate::kit::code::Code;
use crate::kit::fout::{Fout, Uitslag};
use crate::kit::id;
use crate::poort::spoor::{self, Schrijver};
use crate::poort::toegang::Rol;
use crate::poort::toegang::accounts::{self, NieuweGebruiker};
use crate::web::verzoek::Diensten;

const BESTAND: &str = include_str!("../../config/demo.toml");

#[derive(Deserialize)]
struct Demo {
    team: Vec<Team>,
    account: Vec<Account>,
}

#[derive(Deserialize)]
struct Team {
    naam: String,
    gebied: String,
    telefoon: String,
    wijken: Vec<String>,
}

#[derive(Deserialize)]
struct Account {
    gebruikersnaam: String,
    naam: String,
    functie: String,
    telefoon: String,
    rol: String,
    team: Option<String>,
}

#[derive(Serialize)]
struct Kaartje<'a> {
    gebruikersnaam: &'a str,
    wachtwoord: &'a str,
    rol: &'a str,
}

/// Makes teams and accounts once, with a password of their own, and writes `demo-accounts.json`.
///
/// # Errors
/// In words for whoever starts the program.
pub fn maak(d: &Diensten, map: &Path) -> Result<bool, String> {
    let demo: Demo = toml::from_str(BESTAND).map_err(|e| format!("config/demo.toml: {e}"))?;
    let al = d.db.lees(|c| Ok(gebruiker::table.count().get_result::<i64>(c)?)).map_err(|e| e.to_string())?;
    if al > 0 {
        return Ok(false);
    }
    let geheim = id::geheim();
    let woord = format!("wijk-{}", geheim.get(..12).unwrap_or("route-demo-00"));
    // A year ago: the invented casussen lie in the past, and their people must have had their roles then.
    let vroeger = d.klok.nu() - chrono::Duration::days(365);
    spoor::als_systeem(&d.db, vroeger, "demo-gemaakt", |s| {
        for t in &demo.team {
            maak_team(s, t)?;
        }
        for a in &demo.account {
            maak_account(s, a, &woord)?;
        }
        Ok(())
    })
    .map_err(|e| e.to_string())?;
    let kaartjes: Vec<_> = demo
        .account
        .iter()
        .map(|a| Kaartje { gebruikersnaam: &a.gebruikersnaam, wachtwoord: &woord, rol: &a.rol })
        .collect();
    let tekst = serde_json::to_string_pretty(&kaartjes).map_err(|e| e.to_string())?;
    std::fs::write(map.join("demo-accounts.json"), tekst).map_err(|e| format!("demo-accounts.json: {e}"))?;
    for a in &demo.account {
        println!("  {:<8} {:<14} {}", a.gebruikersnaam, woord, a.rol);
    }
    Ok(true)
}

fn maak_team(s: &mut Schrijver, t: &Team) -> Uitslag<()> {
    let nieuw = NieuwTeam {
        naam: &t.naam,
        gebied: &t.gebied,
        telefoon: &t.telefoon,
        wijken: &t.wijken,
        zekerheid: "laag: indeling uit oude bronnen",
    };
    store_teams::voeg_toe(s, &nieuw).map(|_| ())
}

fn maak_account(s: &mut Schrijver, a: &Account, woord: &str) -> Uitslag<()> {
    let rol = Rol::uit(&a.rol).ok_or_else(|| Fout::Intern(format!("config/demo.toml: rol {}", a.rol)))?;
    let teams = a.team.iter().map(|t| accounts::team_bij_naam(s.c, t)).collect::<Uitslag<Vec<_>>>()?;
    accounts::voeg_toe(
        s,
        &NieuweGebruiker {
            gebruikersnaam: &a.gebruikersnaam,
            naam: &a.naam,
            functie: &a.functie,
            telefoon: &a.telefoon,
            wachtwoord: woord,
            rollen: &[rol],
            teams: &teams,
        },
    )
    .map(|_| ())
}
