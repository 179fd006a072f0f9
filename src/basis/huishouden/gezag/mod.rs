//! Who holds gezag over a child.

pub mod model;

pub use model::{Gezag, GezagBron, GezagSoort};
