//! The page of a person.

pub mod beeld;
pub mod store;
pub mod web;
