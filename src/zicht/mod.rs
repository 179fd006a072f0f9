//! Reads everything, changes nothing.

pub mod werkvoorraad;
