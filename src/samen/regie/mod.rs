//! Who holds regie: the inwoner, unless a casusregisseur does for a time; and the procesregisseur beside it.

pub mod model;
pub mod proces_web;
pub mod regels;
pub mod store;
pub mod web;
