//! Aanvraag, advies to SDD or SOJ, and the besluit that comes back (domain.md 1.3 S6-S9).
//!
//! The team's pages hang under the casus; those of the consultant under `/adviezen` and show the frozen advies only.

pub mod model;
pub mod inhoud;
pub mod regels;
pub mod store;
pub mod beeld;
pub mod aanvraag;
pub mod web;
pub mod voorzet;
pub mod opstellen;
pub mod verzenden;
pub mod instemming;
pub mod intrekken;
pub mod antwoorden;
pub mod werkbak;
pub mod behandelen;
pub mod uitnodigen;
pub mod besluit;

pub use store::feiten::feiten;
