//! The priority as pages show it: the component `prioriteitstrook` and the words beside it.

use serde::Serialize;

use super::model::Prioriteit;
use super::uitleg;

/// The data of the component `prioriteitstrook`, with its explanation.
#[derive(Debug, Clone, Serialize)]
pub struct Strook {
    /// All points.
    pub totaal: u64,
    /// The points of the longest strip on the page; at least 1.
    pub schaal: u64,
    /// The four parts.
    pub delen: Vec<Onderdeel>,
    /// In words.
    pub uitleg: String,
}

/// A part of the strip.
#[derive(Debug, Clone, Serialize)]
pub struct Onderdeel {
    /// What it is called.
    pub naam: &'static str,
    /// Its points.
    pub punten: u64,
}

/// The strip of a priority; `schaal` is the highest total on the page.
pub fn strook(p: &Prioriteit, schaal: u64) -> Strook {
    let delen = [
        ("Escalatie", p.u.punten),
        ("Balans", p.b.punten),
        ("Termijn", p.t.punten),
        ("Wachttijd", p.w.punten),
    ];
    Strook {
        totaal: p.totaal,
        schaal: schaal.max(1),
        delen: delen.into_iter().map(|(naam, punten)| Onderdeel { naam, punten }).collect(),
        uitleg: uitleg::uitleg(p),
    }
}
