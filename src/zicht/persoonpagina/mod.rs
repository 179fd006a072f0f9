//! The page of a person.

pub mod beeld;
pub mod store;
pub mod store_tijdlijn;
pub mod tijdlijn;
pub mod web;
