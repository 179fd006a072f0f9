//! Households: who lives with whom, from when until when.

pub mod model;
pub mod store;
pub mod store_terug;
pub mod web;

pub use model::{Lid, Plaats};
