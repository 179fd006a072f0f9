//! The demo: reference data, accounts, and casussen walked through the application's own forms.

use std::path::Path;

use crate::kit::id;
use crate::web::verzoek::Diensten;

pub mod accounts;
pub mod referentie;

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

/// Fills an empty database; one that has accounts already is left as it is.
///
/// # Errors
/// In words for whoever starts the program.
pub fn vul(d: &Diensten, map: &Path) -> Result<(), String> {
    referentie::laad(&d.db, d.klok.nu())?;
    accounts::maak(d, map).map(|_| ())
}
