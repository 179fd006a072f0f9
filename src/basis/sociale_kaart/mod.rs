//! The sociale kaart (what help there is, for whom, at what cost) and the glossary.

pub mod store;
pub mod web;
