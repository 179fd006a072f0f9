//! People: who they are, how they are reached and found.

pub mod bekende;
pub mod bereik;
pub mod invullen;
pub mod klank;
pub mod lezen;
pub mod lijkt;
pub mod model;
pub mod naamdelen;
pub mod namen;
pub mod store;
pub mod store_bekend;
pub mod store_geheim;
pub mod store_lijkt;
pub mod store_oordeel;
pub mod store_thuis;
pub mod store_wijziging;
pub mod store_woorden;
pub mod velden;
pub mod vertegenwoordigers;
pub mod vinden;
pub mod voorstel_web;
pub mod web;
pub mod wijziging;
pub mod zoek;
pub mod zoekvraag;

pub use bereik::Bereik;
pub use model::{Gegevens, Minimaal, NieuwePersoon, Persoon};
pub use naamdelen::Naamdelen;
