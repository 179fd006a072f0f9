//! The points of the model, read from a versioned file (domain.md 4.7, 4.8).

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::Deserialize;

use super::model::Escalatie;
use crate::basis::balans::model::Band;
use crate::kit::code::Code;
use crate::kit::fout::{Fout, Uitslag};
use crate::kit::modelbestand::{Kop, ModelFout, afdruk, lees};

/// The file that ships with the product.
pub const PRIORITEIT_V1: &str = include_str!("../../../config/modellen/prioriteit-v1.toml");

/// A version of the model and the hash of the text it came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Model {
    /// Id, version and validity.
    pub kop: Kop,
    /// Most points of part U.
    pub maximum_escalatie: u64,
    /// Most points of part B.
    pub maximum_balans: u64,
    /// Steps of part T, from few days left to many.
    pub termijn: Vec<Stap>,
    /// Points of part W for each full week.
    pub punten_per_week: u64,
    /// The lane that keeps a casus from waiting for ever.
    pub garantiebaan: Garantiebaan,
    /// Picking a lower place than this needs a reason.
    pub vrij_tot_en_met_plaats: u64,
    /// SHA-256 of the file, lower case hex.
    pub afdruk: String,
    escalatie: BTreeMap<String, u64>,
    inwoner: BTreeMap<String, u64>,
    netwerk: BTreeMap<String, u64>,
}

/// A step of part T.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct Stap {
    /// This many days left or fewer.
    pub tot_en_met_dagen: i64,
    /// Its points.
    pub punten: u64,
}

/// Lane 2 of domain.md 4.7.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct Garantiebaan {
    /// Days waiting from which a casus is in the lane (G).
    pub vanaf_dagen: u64,
    /// At least one of so many assignments comes from the lane.
    pub een_op: u64,
}

#[derive(Deserialize)]
struct Bestand {
    model: Kop,
    escalatie: DeelEscalatie,
    balans: DeelBalans,
    termijn: Vec<Stap>,
    wachttijd: Wachttijd,
    garantiebaan: Garantiebaan,
    keuze: Keuze,
}

#[derive(Deserialize)]
struct DeelEscalatie {
    maximum: u64,
    punten: BTreeMap<String, u64>,
}

#[derive(Deserialize)]
struct DeelBalans {
    maximum: u64,
    inwoner: BTreeMap<String, u64>,
    netwerk: BTreeMap<String, u64>,
}

#[derive(Deserialize)]
struct Wachttijd {
    punten_per_week: u64,
}

#[derive(Deserialize)]
struct Keuze {
    vrij_tot_en_met_plaats: u64,
}

impl Model {
    /// Reads a parameter file and refuses one with missing or unknown codes or with steps out of order.
    pub fn uit_tekst(tekst: &str) -> Result<Self, ModelFout> {
        let bestand: Bestand = lees(tekst)?;
        controleer(&bestand)?;
        Ok(Self {
            kop: bestand.model,
            maximum_escalatie: bestand.escalatie.maximum,
            maximum_balans: bestand.balans.maximum,
            termijn: bestand.termijn,
            punten_per_week: bestand.wachttijd.punten_per_week,
            garantiebaan: bestand.garantiebaan,
            vrij_tot_en_met_plaats: bestand.keuze.vrij_tot_en_met_plaats,
            afdruk: afdruk(tekst),
            escalatie: bestand.escalatie.punten,
            inwoner: bestand.balans.inwoner,
            netwerk: bestand.balans.netwerk,
        })
    }

    /// The version that ships with the product.
    pub fn v1() -> Result<Self, ModelFout> {
        Self::uit_tekst(PRIORITEIT_V1)
    }

    /// The version that holds now, read once.
    ///
    /// # Errors
    /// When the file that ships with the product cannot be read: a fault of ours.
    pub fn geldend() -> Uitslag<&'static Self> {
        static MODEL: OnceLock<Result<Model, String>> = OnceLock::new();
        MODEL
            .get_or_init(|| Self::v1().map_err(|e| e.to_string()))
            .as_ref()
            .map_err(|e| Fout::intern("prioriteitmodel", e))
    }

    /// Points of one escalatie fact.
    pub fn punten_escalatie(&self, feit: Escalatie) -> u64 {
        punten(&self.escalatie, feit)
    }

    /// Points of the inwoner's band.
    pub fn punten_inwoner(&self, band: Band) -> u64 {
        punten(&self.inwoner, band)
    }

    /// Points of the netwerk's band.
    pub fn punten_netwerk(&self, band: Band) -> u64 {
        punten(&self.netwerk, band)
    }
}

fn punten<C: Code>(tabel: &BTreeMap<String, u64>, code: C) -> u64 {
    // `controleer` saw to it that every code is there.
    tabel.get(code.code()).copied().unwrap_or_default()
}

fn controleer(bestand: &Bestand) -> Result<(), ModelFout> {
    if !precies::<Escalatie>(&bestand.escalatie.punten)
        || !precies::<Band>(&bestand.balans.inwoner)
        || !precies::<Band>(&bestand.balans.netwerk)
    {
        return Err(ModelFout::Inhoud("every code needs points, and only the codes"));
    }
    if !bestand.termijn.is_sorted_by(|a, b| a.tot_en_met_dagen < b.tot_en_met_dagen) {
        return Err(ModelFout::Inhoud("the steps of termijn must rise in days"));
    }
    if bestand.garantiebaan.een_op == 0 {
        return Err(ModelFout::Inhoud("een_op must be at least 1"));
    }
    let alle = [&bestand.escalatie.punten, &bestand.balans.inwoner, &bestand.balans.netwerk];
    let punten = alle.into_iter().flat_map(BTreeMap::values).copied();
    // Small numbers, so that no sum of parts can overflow.
    if punten.chain(bestand.termijn.iter().map(|s| s.punten)).any(|p| p > 1000)
        || bestand.wachttijd.punten_per_week > 7
    {
        return Err(ModelFout::Inhoud("points must be at most 1000, and at most 7 a week"));
    }
    Ok(())
}

fn precies<C: Code>(tabel: &BTreeMap<String, u64>) -> bool {
    tabel.len() == C::ALLE.len() && C::ALLE.iter().all(|c| tabel.contains_key(c.code()))
}
