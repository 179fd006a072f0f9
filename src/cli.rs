//! The command line (design.md 6).

use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

use crate::config::{Config, Soort};
use crate::kit::code::Code;
use crate::kit::klok::Klok;
use crate::narekenen;
use crate::{app, demo};

mod team;
mod user;

/// Casework for a sociaal wijkteam.
#[derive(Parser)]
#[command(name = "wijkroute", version, about = "Dossier en klantroute voor het sociaal wijkteam")]
struct Opdracht {
    #[command(subcommand)]
    wat: Wat,
}

#[derive(Subcommand)]
enum Wat {
    /// Start the server on an existing database.
    Serve(Plaats),
    /// Start with invented casussen on an own database, to look around.
    Demo(DemoOpties),
    /// Bring the database up to date, or make it.
    Migrate(Plaats),
    /// Add invented casussen in great numbers, to measure with; never in productie.
    Seed {
        /// How many.
        #[arg(long)]
        casussen: usize,
        #[command(flatten)]
        plaats: Plaats,
    },
    /// Teams and the wijken they serve.
    Team {
        #[command(subcommand)]
        wat: team::Wat,
    },
    /// Accounts.
    User {
        #[command(subcommand)]
        wat: user::Wat,
    },
    /// Compute balance, term or priority again, outside the app: JSON lines in, JSON lines out.
    Narekenen {
        /// balans, termijn or prioriteit
        soort: String,
    },
}

#[derive(Args, Clone)]
struct Plaats {
    /// Address and port to listen on.
    #[arg(long)]
    listen: Option<String>,
    /// Folder for the database and the key.
    #[arg(long, default_value = "gegevens")]
    data: PathBuf,
    /// A file with settings (config/standaard.toml lists them).
    #[arg(long)]
    config: Option<PathBuf>,
}

#[derive(Args)]
struct DemoOpties {
    #[command(flatten)]
    plaats: Plaats,
    /// Throw the demo data away and make it anew.
    #[arg(long)]
    fresh: bool,
}

/// Does what the command line asks.
pub fn voer_uit() -> ExitCode {
    let gedaan = match Opdracht::parse().wat {
        Wat::Serve(p) => serve(&p),
        Wat::Demo(d) => begin_demo(&d),
        Wat::Migrate(p) => migrate(&p),
        Wat::Seed { casussen, plaats } => seed(&plaats, casussen),
        Wat::Team { wat } => team::voer_uit(wat),
        Wat::User { wat } => user::voer_uit(wat),
        Wat::Narekenen { soort } => return reken(&soort),
    };
    match gedaan {
        Ok(()) => ExitCode::SUCCESS,
        Err(uitleg) => {
            eprintln!("wijkroute: {uitleg}");
            ExitCode::FAILURE
        }
    }
}

/// The settings of a command: file, environment, and what the command line says over them.
fn instellingen(p: &Plaats, demo: bool) -> Result<Config, String> {
    let mut omgeving: Vec<(String, String)> = Vec::new();
    if demo {
        omgeving.push(("WIJKROUTE__OMGEVING__SOORT".into(), "demo".into()));
        omgeving.push(("WIJKROUTE__SERVER__VEILIGE_COOKIES".into(), "false".into()));
    }
    omgeving.extend(std::env::vars());
    let mut config = Config::lees(p.config.as_deref(), omgeving.into_iter())?;
    if demo && config.omgeving.soort == Soort::Productie {
        return Err("omgeving.soort: demo draait nooit als productie".into());
    }
    if let Some(adres) = &p.listen {
        adres
            .parse::<std::net::SocketAddr>()
            .map_err(|_| format!("--listen: {adres} is geen ADRES:POORT"))?;
        config.server.listen.clone_from(adres);
    }
    if config.database.url.is_empty() {
        config.database.url = format!("sqlite:{}", p.data.join("wijkroute.db").display());
    }
    Ok(config)
}

fn begin_log(config: &Config) {
    let niveau = config.log.niveau.parse().unwrap_or(tracing::Level::INFO);
    let log =
        tracing_subscriber::fmt().with_max_level(niveau).with_writer(std::io::stderr).with_target(false);
    if config.log.vorm == "json" { log.json().init() } else { log.init() }
}

fn maak_map(pad: &Path) -> Result<(), String> {
    std::fs::create_dir_all(pad).map_err(|e| format!("{}: {e}", pad.display()))
}

fn serve(p: &Plaats) -> Result<(), String> {
    let config = instellingen(p, false)?;
    begin_log(&config);
    let db = app::open_database(&config, true)?;
    app::keur_schema(&db)?;
    app::serveer(app::diensten(config, db, false)?).map_err(|e| e.to_string())
}

fn migrate(p: &Plaats) -> Result<(), String> {
    let config = instellingen(p, false)?;
    maak_map(&p.data)?;
    let db = app::open_database(&config, false)?;
    let aantal = app::breng_bij(&db, &Klok::systeem())?;
    demo::referentie::laad(&db, Klok::systeem().nu())?;
    println!("{aantal} stap(pen) uitgevoerd; de database is bij.");
    Ok(())
}

fn seed(p: &Plaats, casussen: usize) -> Result<(), String> {
    let config = instellingen(p, false)?;
    let db = app::open_database(&config, true)?;
    app::keur_schema(&db)?;
    let klok = config.vaste_dag()?.map_or_else(Klok::systeem, Klok::vanaf);
    demo::volume::vul(&db, config.omgeving.soort, klok.nu(), casussen)?;
    println!("{casussen} verzonnen casussen erbij");
    Ok(())
}

fn begin_demo(d: &DemoOpties) -> Result<(), String> {
    maak_map(&d.plaats.data)?;
    let mut config = instellingen(&d.plaats, true)?;
    if config.geheim.sleutel.is_empty() && config.geheim.sleutel_bestand.is_empty() {
        config.geheim.sleutel_bestand = demo::sleutel(&d.plaats.data)?;
    }
    begin_log(&config);
    if d.fresh {
        demo::wis(&d.plaats.data)?;
    }
    let db = app::open_database(&config, false)?;
    app::breng_bij(&db, &Klok::systeem())?;
    let diensten = app::diensten(config, db, false)?;
    demo::vul(&diensten, &d.plaats.data)?;
    app::serveer(diensten).map_err(|e| e.to_string())
}

fn lijst<C: Code>() -> String {
    C::ALLE.iter().map(|c| c.code()).collect::<Vec<_>>().join(", ")
}

fn reken(soort: &str) -> ExitCode {
    let Some(soort) = narekenen::Soort::uit(soort) else {
        eprintln!("wijkroute: narekenen kan {}", lijst::<narekenen::Soort>());
        return ExitCode::from(2);
    };
    let mut uit = BufWriter::new(std::io::stdout().lock());
    let goed = narekenen::verwerk(soort, std::io::stdin().lock(), &mut uit);
    match (goed, uit.flush()) {
        (Ok(true), Ok(())) => ExitCode::SUCCESS,
        (Ok(false), Ok(())) => ExitCode::FAILURE,
        (Err(e), _) | (_, Err(e)) => {
            eprintln!("wijkroute: {e}");
            ExitCode::FAILURE
        }
    }
}
