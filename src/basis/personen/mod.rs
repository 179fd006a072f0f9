//! People: who they are, how they are found, with whom they live.

pub mod huishouden;
pub mod huishouden_web;
pub mod klank;
pub mod model;
pub mod namen;
pub mod store;
pub mod store_casussen;
pub mod store_woorden;
pub mod velden;
pub mod vinden;
pub mod web;
pub mod zoek;
pub mod zoekvraag;

pub use model::{Minimaal, NieuwePersoon, Persoon};
