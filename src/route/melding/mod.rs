//! Melding: somebody tells of a need. Ninety seconds, six answers, the question in the inwoner's own words.

pub mod bevestig_web;
pub mod model;
pub mod store;
pub mod regels;
pub mod web;
pub mod zoek_web;
