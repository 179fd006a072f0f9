//! What passes between people around a casus: contactmomenten, and the taken and afspraken that follow from them.

pub mod afspraken;
pub mod beeld;
pub mod kies_web;
pub mod model;
pub mod regels;
pub mod store;
pub mod store_afspraken;
pub mod store_kies;
pub mod store_lezen;
pub mod store_taken;
pub mod store_terug;
pub mod taken;
pub mod velden;
pub mod vervolg;
pub mod web;

pub use model::{Afspraak, ContactSoort, Contactmoment, Mens, Taak};
