//! The page of a person.

pub mod store;
pub mod web;
