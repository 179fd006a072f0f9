//! `wijkroute team add|list`.

use clap::Subcommand;

use super::{Plaats, instellingen};
use crate::app;
use crate::basis::gebruikers::store_teams::{self, NieuwTeam, Teamregel};
use crate::db::Database;
use crate::kit::klok::{Klok, dag};
use crate::poort::spoor;

#[derive(Subcommand)]
pub(super) enum Wat {
    /// Add a team with the wijken it serves from today.
    Add {
        /// The name colleagues and inwoners know.
        naam: String,
        /// The number to ring.
        #[arg(long)]
        telefoon: String,
        /// The part of town, in words.
        #[arg(long, default_value = "")]
        gebied: String,
        /// Code of a wijk; repeat it for each. `team list` shows the codes.
        #[arg(long = "wijk")]
        wijken: Vec<String>,
        #[command(flatten)]
        plaats: Plaats,
    },
    /// Show the teams, and the wijken that have none.
    List {
        #[command(flatten)]
        plaats: Plaats,
    },
}

/// Does what was asked, and says so.
///
/// # Errors
/// In words for whoever typed the command.
pub(super) fn voer_uit(wat: Wat) -> Result<(), String> {
    let (Wat::Add { plaats, .. } | Wat::List { plaats }) = &wat;
    let config = instellingen(plaats, false)?;
    let db = app::open_database(&config, true)?;
    app::keur_schema(&db)?;
    match wat {
        Wat::Add { naam, telefoon, gebied, wijken, .. } => {
            let nieuw = NieuwTeam {
                naam: &naam,
                gebied: &gebied,
                telefoon: &telefoon,
                wijken: &wijken,
                zekerheid: "",
            };
            spoor::als_systeem(&db, Klok::systeem().nu(), "team-toegevoegd", |s| {
                store_teams::voeg_toe(s, &nieuw)
            })
            .map_err(|e| e.to_string())?;
            println!("gedaan");
            Ok(())
        }
        Wat::List { .. } => toon(&db).map_err(|e| e.to_string()),
    }
}

fn toon(db: &Database) -> crate::kit::fout::Uitslag<()> {
    let vandaag = dag(Klok::systeem().nu());
    let (teams, over) =
        db.lees(|c| Ok((store_teams::lijst(c, vandaag)?, store_teams::zonder_team(c, vandaag)?)))?;
    for Teamregel { naam, telefoon, wijken, leden } in teams {
        println!("{naam}, {telefoon}, collega's: {leden}");
        wijken.iter().for_each(|(code, wijk)| println!("  {code}  {wijk}"));
    }
    if !over.is_empty() {
        println!("Zonder team:");
        over.iter().for_each(|(code, wijk)| println!("  {code}  {wijk}"));
    }
    Ok(())
}
