//! What passes between people around a casus: contactmomenten, and taken that follow from them.

pub mod model;
pub mod store;
pub mod store_terug;
pub mod taken;
pub mod web;

pub use model::{ContactSoort, Contactmoment, Taak};
