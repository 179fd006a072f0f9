//! Consent: who must agree to what at which age, what was agreed, and what was withdrawn.

pub mod beeld;
pub mod delen;
pub mod kring;
pub mod kring_web;
pub mod model;
pub mod nieuw_web;
pub mod regels;
pub mod store;
pub mod velden;
pub mod web;

pub use model::{Doel, Toestemming};
