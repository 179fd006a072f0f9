//! Reads everything, changes nothing.

pub mod casuspagina;
pub mod huisbord;
pub mod genogram;
pub mod persoonpagina;
pub mod verantwoording;
pub mod werkvoorraad;
