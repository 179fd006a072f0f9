//! The demo: reference data, accounts, and casussen walked through the application's own forms.

use std::path::Path;

use crate::kit::id;
use crate::web::verzoek::Diensten;

pub mod accounts;
pub mod referentie;
mod store;
pub mod verwijzing;
pub mod volume;
pub mod wandeling;

/// The invented casussen, in the order of their meldingen, so that the numbers of the casussen follow it.
pub const CASUSSEN: &[&str] = &[
    include_str!("../../config/casussen/s03.toml"),
    include_str!("../../config/casussen/s18.toml"),
    include_str!("../../config/casussen/s12.toml"),
    include_str!("../../config/casussen/s04.toml"),
    include_str!("../../config/casussen/s08.toml"),
    include_str!("../../config/casussen/s17.toml"),
    include_str!("../../config/casussen/s01.toml"),
    include_str!("../../config/casussen/s15.toml"),
];

/// The demo's own key, made the first time.
///
/// # Errors
/// When the folder cannot be written.
pub fn sleutel(map: &Path) -> Result<String, String> {
    let pad = map.join("sleutel");
    if !pad.exists() {
        std::fs::write(&pad, format!("{}\n", id::geheim())).map_err(|e| format!("{}: {e}", pad.display()))?;
    }
    Ok(pad.display().to_string())
}

/// Throws the demo's data away.
///
/// # Errors
/// When a file cannot be removed.
pub fn wis(map: &Path) -> Result<(), String> {
    for naam in ["wijkroute.db", "wijkroute.db-wal", "wijkroute.db-shm", "demo-accounts.json"] {
        let pad = map.join(naam);
        if pad.exists() {
            std::fs::remove_file(&pad).map_err(|e| format!("{}: {e}", pad.display()))?;
        }
    }
    Ok(())
}

/// Fills an empty database; one that was filled before is left as it is.
///
/// # Errors
/// In words for whoever starts the program.
pub fn vul(d: &Diensten, map: &Path) -> Result<(), String> {
    let nu = d.klok.nu();
    referentie::laad(&d.db, nu)?;
    if accounts::maak(d, map)? {
        for tekst in CASUSSEN {
            wandeling::loop_door(d, tekst)?;
        }
        return d.db.schrijf_zonder_spoor(store::markeer_klaar).map_err(|e| e.to_string());
    }
    if d.db.lees(store::is_klaar).map_err(|e| e.to_string())? {
        Ok(())
    } else {
        Err("de demo is half gemaakt; begin opnieuw met: wijkroute demo --fresh".into())
    }
}
