//! The accounts: who may sign in, as what, in which team. Adding and resetting is done on the command line.

pub mod store;
pub mod web;
