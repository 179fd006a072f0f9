//! The waiting list: an order that can be explained and starves nobody (domain.md 4.7). It is advice.

pub mod beeld;
pub mod lijst;
pub mod lijst_store;
pub mod lijst_web;
pub mod model;
pub mod parameters;
pub mod regels;
pub mod store;
pub mod toewijzen_web;
pub mod uitleg;
pub mod web;
