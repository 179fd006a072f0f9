//! Wijkroute: casework for a Dutch sociaal wijkteam. docs/architectuur.md has the map of this tree.

#![warn(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

pub mod kit;
#[allow(
    missing_docs,
    reason = "the derive for two databases writes items without documentation; the schema says it in migrations"
)]
pub mod db;
pub mod poort;
pub mod config;
pub mod paden;
pub mod web;
pub mod basis;
pub mod route;
pub mod samen;
pub mod narekenen;
pub mod zicht;
pub mod demo;
pub mod routes;
pub mod app;
pub mod cli;
