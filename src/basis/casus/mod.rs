//! The casus, who has a role in it, and the table of steps along the route.

pub mod afsluiting;
pub mod bezig_store;
pub mod model;
pub mod regels;
pub mod store;
pub mod store_bereik;
mod store_betrokken;
mod store_lijn;

pub use model::{BetrokkenRol, Casus, Fase, Feit};
