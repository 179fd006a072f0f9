//! The casus, who has a role in it, and the table of steps along the route.

pub mod afsluiting;
pub mod model;
pub mod regels;
pub mod store;

pub use model::{BetrokkenRol, Casus, Fase, Feit};
