//! The accounts: who may sign in, as what, in which team. Adding and resetting accounts, and
//! adding teams, is done on the command line.

pub mod store;
pub mod store_teams;
pub mod web;
