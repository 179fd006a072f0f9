//! Screening: a short look at a melding. Simple questions are picked up or referred at once; the rest goes on.

pub mod model;
pub mod store;
pub mod web;
