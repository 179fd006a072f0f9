//! Versioned parameter files: TOML with a head that says which version it is, and a hash of the very text.
//!
//! A number that was computed last year must be explainable next year, so parameters live in files that are
//! never edited after use: a change is a new file with a new version (domain.md 4.6 Versioning, 4.8).

use chrono::NaiveDate;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};

/// The head every parameter file has.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Kop {
    /// Name with major version, as stored with every result: "balans-v1".
    pub id: String,
    /// Semantic version of the file: "1.0.0".
    pub versie: String,
    /// First day the file may be used for new results, `YYYY-MM-DD`.
    #[serde(deserialize_with = "datum")]
    pub geldig_van: NaiveDate,
    /// Last day, if it has been replaced.
    #[serde(default, deserialize_with = "misschien_datum")]
    pub geldig_tot: Option<NaiveDate>,
}

impl Kop {
    /// Whether a reader who asks for `naam` means this version: by id ("balans-v1"), by the last part of the
    /// id ("v1") or by version ("1.0.0").
    pub fn heet(&self, naam: &str) -> bool {
        let kort = self.id.rsplit('-').next();
        naam == self.id || naam == self.versie || Some(naam) == kort
    }
}

/// A parameter file that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ModelFout {
    /// Not TOML, or not the expected keys.
    #[error("parameter file cannot be read: {0}")]
    Vorm(String),
    /// Readable, but the values contradict each other.
    #[error("parameter file is inconsistent: {0}")]
    Inhoud(&'static str),
}

/// Reads a parameter file into `T`.
pub fn lees<T: DeserializeOwned>(tekst: &str) -> Result<T, ModelFout> {
    toml::from_str(tekst).map_err(|fout| ModelFout::Vorm(fout.to_string()))
}

/// SHA-256 of the text in lower case hex: two results with the same hash were computed with the same rules.
pub fn afdruk(tekst: &str) -> String {
    hex::encode(Sha256::digest(tekst.as_bytes()))
}

fn datum<'de, D: serde::Deserializer<'de>>(bron: D) -> Result<NaiveDate, D::Error> {
    let tekst = String::deserialize(bron)?;
    super::datum::iso(&tekst).ok_or_else(|| serde::de::Error::custom("expected a date YYYY-MM-DD"))
}

fn misschien_datum<'de, D: serde::Deserializer<'de>>(bron: D) -> Result<Option<NaiveDate>, D::Error> {
    datum(bron).map(Some)
}
