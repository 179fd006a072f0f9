//! The page of a casus: the person, where they are on the route, what to do now, what happened.

pub mod beeld;
pub mod filters;
pub mod lijn;
pub mod nu;
pub mod punt;
pub mod store;
pub mod store_tijdlijn;
pub mod toestemming;
pub mod web;
pub mod woorden;
