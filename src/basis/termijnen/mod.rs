//! Legal terms: when they end and why (domain.md 2).

pub mod beeld;
pub mod feestdagen;
pub mod gelijkgesteld;
pub mod model;
pub mod regels;
pub mod store;
pub mod store_beeld;
pub mod uitleg;
