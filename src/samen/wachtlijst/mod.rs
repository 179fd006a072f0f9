//! The waiting list: an order that can be explained and starves nobody (domain.md 4.7). It is advice.

pub mod model;
pub mod parameters;
pub mod regels;
pub mod uitleg;
