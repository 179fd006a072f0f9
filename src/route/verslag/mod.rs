//! The verslag of the onderzoek: composed from what was recorded in the order a court walks it (domain.md 1.4), shared
//! with the inwoner, with the inwoner's own reaction.

pub mod model;
pub mod regels;
pub mod store;
pub mod web;
