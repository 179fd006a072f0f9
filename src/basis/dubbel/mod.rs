//! People who are in twice: the list of who may be, making two rows one, and undoing it.

pub mod groepen;
pub mod model;
pub mod regels;

pub mod store;
pub mod store_plekken;
pub mod store_terug;
pub mod store_veeg;
pub mod store_voeg;
pub mod web;

pub use model::{Kant, Keuzes};
