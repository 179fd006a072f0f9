//! Reads everything, changes nothing.

pub mod casuspagina;
pub mod verantwoording;
pub mod werkvoorraad;
