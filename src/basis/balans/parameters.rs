//! The numbers of the model, read from a versioned file (domain.md 4.6 Versioning).

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::model::Band;
use crate::kit::code::Code;
use crate::kit::fout::{Fout, Uitslag};
use crate::kit::modelbestand::{Kop, ModelFout, afdruk, lees};

/// The file that ships with the product.
pub const BALANS_V1: &str = include_str!("../../../config/modellen/balans-v1.toml");

/// A version of the model: the borders, thresholds and labels, and the hash of the text they came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Model {
    /// Id, version and validity.
    pub kop: Kop,
    /// Lowest verhouding per band.
    pub grenzen: Grenzen,
    /// Rule `balans-min-2`.
    pub drempel_balans: DrempelBalans,
    /// Rule `last-4-kracht-1`.
    pub drempel_acuut: DrempelAcuut,
    /// From which percentage besproken a picture is no longer voorlopig, 0 to 100.
    pub vast_vanaf_procent: u8,
    /// From which difference in balans the views are worth a talk.
    pub verschil_vanaf: u8,
    /// When a mantelzorger is overbelast.
    pub overbelast: Overbelast,
    /// SHA-256 of the file, lower case hex.
    pub afdruk: String,
    labels: BTreeMap<String, String>,
}

/// Lowest verhouding in tenths that falls in a band; below `uit_balans` it is ernstig uit balans.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct Grenzen {
    /// Lowest of `ruimte`.
    pub ruimte: i16,
    /// Lowest of `kwetsbaar`.
    pub kwetsbaar: i16,
    /// Lowest of `uit-balans`.
    pub uit_balans: i16,
}

/// A balans this low on one onderdeel means at least uit balans.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct DrempelBalans {
    /// -4 to +4.
    pub balans: i8,
}

/// A load this high with strength this low on one onderdeel means ernstig uit balans.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct DrempelAcuut {
    /// At least, 0 to 4.
    pub draaglast: u8,
    /// At most, 0 to 4.
    pub draagkracht: u8,
}

/// From which values on a mantelzorger is overbelast.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct Overbelast {
    /// Self-rated, 0 to 10.
    pub belasting: u8,
    /// Caregiver Strain Index, 0 to 13.
    pub csi: u8,
    /// EDIZ-plus, 0 to 15.
    pub ediz_plus: u8,
}

#[derive(Deserialize)]
struct Bestand {
    model: Kop,
    grenzen: Grenzen,
    drempel_balans: DrempelBalans,
    drempel_acuut: DrempelAcuut,
    volledigheid: Volledigheid,
    verschil_van_beeld: VerschilVanBeeld,
    overbelast: Overbelast,
    labels: BTreeMap<String, String>,
}

#[derive(Deserialize)]
struct Volledigheid {
    vast_vanaf_procent: u8,
}

#[derive(Deserialize)]
struct VerschilVanBeeld {
    vanaf: u8,
}

impl Model {
    /// Reads a parameter file and refuses one that contradicts itself.
    pub fn uit_tekst(tekst: &str) -> Result<Self, ModelFout> {
        let bestand: Bestand = lees(tekst)?;
        controleer(&bestand)?;
        Ok(Self {
            kop: bestand.model,
            grenzen: bestand.grenzen,
            drempel_balans: bestand.drempel_balans,
            drempel_acuut: bestand.drempel_acuut,
            vast_vanaf_procent: bestand.volledigheid.vast_vanaf_procent,
            verschil_vanaf: bestand.verschil_van_beeld.vanaf,
            overbelast: bestand.overbelast,
            afdruk: afdruk(tekst),
            labels: bestand.labels,
        })
    }

    /// The version that ships with the product.
    pub fn v1() -> Result<Self, ModelFout> {
        Self::uit_tekst(BALANS_V1)
    }

    /// The version new results are computed with; read once.
    ///
    /// # Errors
    /// When the file that ships with the product cannot be read, which is a fault of ours.
    pub fn geldend() -> Uitslag<&'static Self> {
        static MODEL: LazyLock<Result<Model, ModelFout>> = LazyLock::new(Model::v1);
        MODEL.as_ref().map_err(|fout| Fout::intern("balans", fout))
    }

    /// What this version calls a band.
    pub fn label(&self, band: Band) -> &str {
        self.labels.get(band.code()).map_or(band.label(), String::as_str)
    }
}

fn controleer(bestand: &Bestand) -> Result<(), ModelFout> {
    let Grenzen { ruimte, kwetsbaar, uit_balans } = bestand.grenzen;
    if !(ruimte > kwetsbaar && kwetsbaar > uit_balans) {
        return Err(ModelFout::Inhoud("the borders must fall from ruimte to uit_balans"));
    }
    if bestand.volledigheid.vast_vanaf_procent > 100 {
        return Err(ModelFout::Inhoud("vast_vanaf_procent must be at most 100"));
    }
    if !Band::ALLE.iter().all(|band| bestand.labels.contains_key(band.code())) {
        return Err(ModelFout::Inhoud("every band needs a label"));
    }
    Ok(())
}
