//! What was typed into a search, taken apart.

use chrono::NaiveDate;

use super::namen::telefoon;
use crate::kit::bsn::Bsn;
use crate::kit::kluis::Kluis;
use crate::kit::{datum, tekst};

/// The field a BSN's keyed hash is made for.
pub const BSN: &str = "persoon.bsn";

/// What was typed, taken apart.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Zoekvraag {
    pub(super) woorden: Vec<String>,
    pub(super) geboren: Option<NaiveDate>,
    pub(super) bsn_sleutel: Option<String>,
}

impl Zoekvraag {
    /// Takes apart what was typed: a BSN only when it is whole, dates in any usual notation, and words.
    pub fn lees(getypt: &str, kluis: &Kluis) -> Self {
        if let Ok(bsn) = Bsn::parse(getypt) {
            return Self { bsn_sleutel: Some(kluis.zoeksleutel(BSN, bsn.bloot())), ..Self::default() };
        }
        if let Some(nummer) = telefoonnummer(getypt) {
            return Self { woorden: vec![nummer], ..Self::default() };
        }
        let mut woorden = Vec::new();
        let mut geboren = None;
        for stuk in getypt.split_whitespace() {
            match datum::lees(stuk) {
                Some(dag) if stuk.chars().any(|t| t.is_ascii_digit()) => geboren = Some(dag),
                _ => woorden.extend(tekst::woorden(stuk)),
            }
        }
        Self { woorden, geboren, bsn_sleutel: None }
    }

    /// Whether there is enough to look for: two characters, a date, or a BSN (rule 11).
    pub fn genoeg(&self) -> bool {
        self.bsn_sleutel.is_some()
            || self.geboren.is_some()
            || self.woorden.iter().map(|w| w.chars().count()).sum::<usize>() >= 2
    }
}

/// Digits that begin as a telephone number does, however they are grouped: one word.
fn telefoonnummer(getypt: &str) -> Option<String> {
    let los = getypt.trim();
    let nummer = los.chars().all(|t| t.is_ascii_digit() || " -+().".contains(t));
    (nummer && los.starts_with(['0', '+']) && datum::lees(los).is_none()).then(|| telefoon(los))
}
