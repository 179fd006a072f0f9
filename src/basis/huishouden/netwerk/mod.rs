//! Who stands around somebody.

pub mod model;

pub use model::{Netwerklid, Sterkte, Volhouden};
