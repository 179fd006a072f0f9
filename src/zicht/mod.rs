//! Reads everything, changes nothing.

pub mod casuspagina;
pub mod werkvoorraad;
