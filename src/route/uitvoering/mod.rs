//! Help that runs, whether the plan is kept, and looking back together.

pub mod evaluatie_store;
pub mod evaluatie_web;
pub mod feiten;
pub mod inzet_web;
pub mod model;
pub mod store;
pub mod web;
