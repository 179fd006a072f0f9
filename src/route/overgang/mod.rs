//! From one step of the route to the next: what is there, what is missing, and going on all the same with a reason
//! (design.md 4).

pub mod feiten;
pub mod regels;
pub mod web;

pub use feiten::{alle, mogelijk};
pub use regels::Vervolg;
