//! What one person is to another.

pub mod model;

pub use model::{Relatie, RelatieSoort};
