//! The talk: what the question is, what the law wants to know, and per leefgebied what weighs and what carries
//! (domain.md 1.3 S4, 1.4, 4.5).

pub mod model;
pub mod regels;
pub mod store;
pub mod vragen;
pub mod web;
