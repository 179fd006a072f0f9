//! Putting the parts together: from settings to something that answers.

use actix_web::{App, HttpServer, web};

use crate::basis::dubbel::store_veeg;
use crate::basis::huishouden::store_omzetten;
use crate::basis::personen::{store as personen, store_woorden};
use crate::config::{Config, Soort};
use crate::db::{Database, Plek, migraties};
use crate::kit::klok::Klok;
use crate::kit::kluis::Kluis;
use crate::routes;
use crate::web::dienst::Wegwijzer;
use crate::web::http::{GROOTSTE_FORMULIER, neem_aan};
use crate::web::verzoek::Diensten;
use crate::web::weergave::Weergave;

/// Everything a request needs, from the settings.
///
/// # Errors
/// In words for whoever starts the program.
pub fn diensten(config: Config, db: Database, opnemen: bool) -> Result<Diensten, String> {
    let klok = match config.vaste_dag()? {
        Some(dag) => Klok::vanaf(dag),
        None => Klok::systeem(),
    };
    Ok(Diensten {
        kluis: Kluis::van_geheim(&config.sleutel()?).map_err(|e| e.to_string())?,
        weergave: Weergave::nieuw(opnemen)?,
        wegwijzer: Wegwijzer::nieuw(routes::ROUTES)?,
        menu: routes::MENU,
        na_schrijven: store_veeg::veeg,
        wie_nu: personen::levend,
        klok,
        db,
        config,
    })
}

/// Opens the database of these settings.
///
/// # Errors
/// In words for whoever starts the program.
pub fn open_database(config: &Config, moet_bestaan: bool) -> Result<Database, String> {
    Database::open(&Plek::lees(&config.database.url)?, config.database.lezers, moet_bestaan)
}

/// Refuses a database whose schema this program does not fit.
///
/// # Errors
/// In words, with what to do.
pub fn keur_schema(db: &Database) -> Result<(), String> {
    match migraties::vergelijk(db)? {
        migraties::Stand::Gelijk if store_woorden::achter(db).map_err(|e| e.to_string())? => {
            Err("de zoekwoorden zijn van een oudere versie; voer eerst uit: wijkroute migrate".into())
        }
        migraties::Stand::Gelijk if store_omzetten::achter(db).map_err(|e| e.to_string())? => {
            Err("gezag en mantelzorg staan nog bij de huishoudens; voer eerst uit: wijkroute migrate".into())
        }
        migraties::Stand::Gelijk => Ok(()),
        migraties::Stand::TeOud(n) => {
            Err(format!("de database loopt {n} stap(pen) achter; voer eerst uit: wijkroute migrate"))
        }
        migraties::Stand::TeNieuw => Err(migraties::TE_NIEUW.into()),
    }
}

/// Brings schema, search words and households up to date; gives the number of migrations run.
///
/// # Errors
/// In words. What was done stays done, so it can be run again.
pub fn breng_bij(db: &Database, klok: &Klok) -> Result<usize, String> {
    let aantal = migraties::voer_uit(db)?;
    store_woorden::werk_bij(db, klok).map_err(|e| e.to_string())?;
    store_omzetten::werk_bij(db, klok).map_err(|e| e.to_string())?;
    Ok(aantal)
}

/// Serves until told to stop.
///
/// # Errors
/// When the address cannot be listened on.
pub fn serveer(diensten: Diensten) -> std::io::Result<()> {
    let adres = diensten.config.server.listen.clone();
    let werkers = diensten.config.server.werkers;
    // Blocking threads beyond the connections would only queue for one (docs/database.md).
    let draden = usize::try_from(diensten.config.database.lezers).unwrap_or(4) + 2;
    if diensten.config.omgeving.soort == Soort::Demo {
        println!("Wijkroute (DEMO) draait op http://{adres}");
    } else {
        println!("Wijkroute draait op http://{adres}");
    }
    let data = web::Data::new(diensten);
    actix_web::rt::System::new().block_on(async move {
        HttpServer::new(move || {
            App::new()
                .app_data(data.clone())
                .app_data(web::PayloadConfig::new(GROOTSTE_FORMULIER))
                .default_service(web::to(neem_aan))
        })
        .workers(werkers)
        .worker_max_blocking_threads(draden.div_ceil(werkers).max(2))
        .shutdown_timeout(3)
        .bind(adres)?
        .run()
        .await
    })
}
