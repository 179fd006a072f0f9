//! Settings: defaults built in, then a file, then the environment. Nonsense stops the start and names the key.

use std::path::Path;

use chrono::{Duration, NaiveDate};
use serde::Deserialize;
use toml::{Table, Value};

use crate::poort::toegang::herken::Rem;
use crate::poort::toegang::sessie::Duur;

mod keur;
mod lagen;

use lagen::{uit_omgeving, voeg_samen};

/// The file with every key, its default and what it means.
pub const STANDAARD: &str = include_str!("../config/standaard.toml");

/// Which kind of surroundings the program runs in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Soort {
    /// Real people's data.
    Productie,
    /// Invented casussen, marked on every page.
    Demo,
    /// Automatic tests.
    Test,
}

/// `[omgeving]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "every key is documented in config/standaard.toml")]
pub struct Omgeving {
    pub soort: Soort,
    pub organisatie: String,
    pub telefoon: String,
    pub clientondersteuning: String,
    pub beveiliging: String,
}

/// `[server]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "every key is documented in config/standaard.toml")]
pub struct Server {
    pub listen: String,
    pub veilige_cookies: bool,
    pub werkers: usize,
}

/// `[database]`; the URL may hold a password, so it is never printed.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "every key is documented in config/standaard.toml")]
pub struct DatabaseInstelling {
    pub url: String,
    pub lezers: u32,
}

impl std::fmt::Debug for DatabaseInstelling {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("DatabaseInstelling").field("lezers", &self.lezers).finish_non_exhaustive()
    }
}

/// `[sessie]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "every key is documented in config/standaard.toml")]
pub struct SessieInstelling {
    pub stil_minuten: i64,
    pub hoogstens_uren: i64,
    pub waarschuw_seconden: i64,
}

/// `[inloggen]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "every key is documented in config/standaard.toml")]
pub struct Inloggen {
    pub pogingen: i32,
    pub venster_minuten: i64,
}

/// `[geheim]`; never printed.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "every key is documented in config/standaard.toml")]
pub struct Geheim {
    pub sleutel: String,
    pub sleutel_bestand: String,
}

impl std::fmt::Debug for Geheim {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Geheim(…)")
    }
}

/// `[klok]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "every key is documented in config/standaard.toml")]
pub struct KlokInstelling {
    pub vast: String,
}

/// `[termijnen]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "every key is documented in config/standaard.toml")]
pub struct Termijnen {
    pub let_op_dagen: i64,
    pub dringend_dagen: i64,
}

/// `[log]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "every key is documented in config/standaard.toml")]
pub struct Log {
    pub vorm: String,
    pub niveau: String,
}

/// All settings.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "every key is documented in config/standaard.toml")]
pub struct Config {
    pub omgeving: Omgeving,
    pub server: Server,
    pub database: DatabaseInstelling,
    pub sessie: SessieInstelling,
    pub inloggen: Inloggen,
    pub geheim: Geheim,
    pub klok: KlokInstelling,
    pub termijnen: Termijnen,
    pub log: Log,
}

impl Config {
    /// Reads the defaults, the file if one is given, and the environment, in that order.
    ///
    /// # Errors
    /// In words, with the key's name.
    pub fn lees(
        bestand: Option<&Path>,
        omgeving: impl Iterator<Item = (String, String)>,
    ) -> Result<Self, String> {
        let mut tabel: Table = STANDAARD.parse().map_err(|e| format!("config/standaard.toml: {e}"))?;
        if let Some(pad) = bestand {
            let tekst = std::fs::read_to_string(pad).map_err(|e| format!("{}: {e}", pad.display()))?;
            let eigen: Table = tekst.parse().map_err(|e| format!("{}: {e}", pad.display()))?;
            voeg_samen(&mut tabel, eigen)?;
        }
        for (naam, waarde) in omgeving {
            if let Some(sleutel) = naam.strip_prefix("WIJKROUTE__") {
                uit_omgeving(&mut tabel, &naam, sleutel, &waarde)?;
            }
        }
        let config: Config = serde_path_to_error::deserialize(Value::Table(tabel))
            .map_err(|e| format!("{}: {}", e.path(), e.inner().message()))?;
        config.keur()?;
        Ok(config)
    }

    /// The day the clock starts on, if it is fixed.
    ///
    /// # Errors
    /// When it is no date.
    pub fn vaste_dag(&self) -> Result<Option<NaiveDate>, String> {
        if self.klok.vast.is_empty() {
            return Ok(None);
        }
        self.klok.vast.parse().map(Some).map_err(|_| "klok.vast: geen datum als 2026-11-23".to_string())
    }

    /// The encryption key, from the setting or from its file.
    ///
    /// # Errors
    /// When there is none, or the file cannot be read.
    pub fn sleutel(&self) -> Result<String, String> {
        let sleutel = match (self.geheim.sleutel.as_str(), self.geheim.sleutel_bestand.as_str()) {
            ("", "") => {
                return Err("geheim.sleutel of geheim.sleutel_bestand: er is geen sleutel gegeven".into());
            }
            ("", bestand) => {
                let tekst = std::fs::read_to_string(bestand)
                    .map_err(|e| format!("geheim.sleutel_bestand: {bestand}: {e}"))?;
                tekst.lines().next().unwrap_or_default().trim().to_string()
            }
            (sleutel, _) => sleutel.to_string(),
        };
        if sleutel.chars().count() < 32 {
            return Err("geheim.sleutel: minstens 32 tekens".into());
        }
        Ok(sleutel)
    }

    /// How long a session lives.
    pub fn duur(&self) -> Duur {
        Duur {
            stil: Duration::minutes(self.sessie.stil_minuten),
            hoogstens: Duration::hours(self.sessie.hoogstens_uren),
        }
    }

    /// Limits on guessing passwords.
    pub fn rem(&self) -> Rem {
        Rem { pogingen: self.inloggen.pogingen, venster: Duration::minutes(self.inloggen.venster_minuten) }
    }
}
