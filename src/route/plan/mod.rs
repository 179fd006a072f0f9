//! The plan: goals with what is good enough, who does what, and what if it gets worse (domain.md 1.3 S7).

pub mod model;
pub mod regels;
pub mod store;
pub mod web;
