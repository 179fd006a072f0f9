//! Wijkroute: casework for a Dutch sociaal wijkteam. docs/architectuur.md has the map of this tree.

pub mod kit;
pub mod db;
pub mod poort;
pub mod config;
pub mod paden;
pub mod web;
pub mod basis;
pub mod samen;
pub mod narekenen;
