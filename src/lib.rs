//! Wijkroute: casework for a Dutch sociaal wijkteam. docs/architectuur.md has the map of this tree.

pub mod basis;
pub mod kit;
pub mod narekenen;
pub mod samen;
