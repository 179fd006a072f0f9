//! Accounting for access: the spoor as the privacyfunctionaris reads it.

pub mod store;
pub mod web;
pub mod woorden;
