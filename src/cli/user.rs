//! `wijkroute user add|disable|reset`.

use std::io::BufRead;

use clap::Subcommand;

use super::{Plaats, instellingen, lijst};
use crate::app;
use crate::kit::code::Code;
use crate::kit::klok::Klok;
use crate::poort::spoor;
use crate::poort::toegang::Rol;
use crate::poort::toegang::accounts::{self, NieuweGebruiker};

#[derive(Subcommand)]
pub(super) enum Wat {
    /// Add an account; the password is read from standard input.
    Add {
        /// Sign-in name.
        gebruikersnaam: String,
        /// Name colleagues know.
        #[arg(long)]
        naam: String,
        /// One or more roles.
        #[arg(long = "rol", required = true)]
        rollen: Vec<String>,
        /// Names of teams.
        #[arg(long = "team")]
        teams: Vec<String>,
        #[command(flatten)]
        plaats: Plaats,
    },
    /// Close an account and end its sessions.
    Disable {
        /// Sign-in name.
        gebruikersnaam: String,
        #[command(flatten)]
        plaats: Plaats,
    },
    /// Give an account a new password, read from standard input.
    Reset {
        /// Sign-in name.
        gebruikersnaam: String,
        #[command(flatten)]
        plaats: Plaats,
    },
}

/// Does what was asked, and says so.
///
/// # Errors
/// In words for whoever typed the command.
pub(super) fn voer_uit(wat: Wat) -> Result<(), String> {
    let (Wat::Add { plaats, .. } | Wat::Disable { plaats, .. } | Wat::Reset { plaats, .. }) = &wat;
    let config = instellingen(plaats, false)?;
    let db = app::open_database(&config, true)?;
    app::keur_schema(&db)?;
    let nu = Klok::systeem().nu();
    match wat {
        Wat::Add { gebruikersnaam, naam, rollen, teams, .. } => {
            let rollen = rollen
                .iter()
                .map(|r| Rol::uit(r).ok_or_else(|| format!("--rol {r}: kies uit {}", lijst::<Rol>())))
                .collect::<Result<Vec<_>, _>>()?;
            let woord = vraag_wachtwoord()?;
            spoor::als_systeem(&db, nu, "gebruiker-toegevoegd", |s| {
                let teams =
                    teams.iter().map(|t| accounts::team_bij_naam(s.c, t)).collect::<Result<Vec<_>, _>>()?;
                let nieuw = NieuweGebruiker {
                    gebruikersnaam: &gebruikersnaam,
                    naam: &naam,
                    functie: "",
                    telefoon: "",
                    wachtwoord: &woord,
                    rollen: &rollen,
                    teams: &teams,
                };
                accounts::voeg_toe(s, &nieuw)
            })
            .map(|_| ())
        }
        Wat::Disable { gebruikersnaam, .. } => {
            spoor::als_systeem(&db, nu, "gebruiker-uitgezet", |s| accounts::zet_uit(s, &gebruikersnaam))
        }
        Wat::Reset { gebruikersnaam, .. } => {
            let woord = vraag_wachtwoord()?;
            spoor::als_systeem(&db, nu, "wachtwoord-nieuw", |s| {
                accounts::nieuw_wachtwoord(s, &gebruikersnaam, &woord)
            })
        }
    }
    .map_err(|e| e.to_string())?;
    println!("gedaan");
    Ok(())
}

/// From standard input, so that it stands in no shell history and no process list.
fn vraag_wachtwoord() -> Result<String, String> {
    eprintln!("Wachtwoord (12 tot 200 tekens), gevolgd door Enter:");
    let mut regel = String::new();
    std::io::stdin().lock().read_line(&mut regel).map_err(|e| e.to_string())?;
    Ok(regel.trim_end_matches(['\n', '\r']).to_string())
}
