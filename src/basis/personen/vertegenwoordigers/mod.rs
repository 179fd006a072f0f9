//! Who may speak for somebody, in what, from when until when (domain.md 7.2).

pub mod model;
pub mod regels;
pub mod store;
pub mod web;

pub use model::{Omvang, Soort, Vertegenwoordiger};
pub use store::op_dag;
