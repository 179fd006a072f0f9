//! The last step: why the casus ends, how the inwoner was told, and what was agreed for afterwards.

pub mod web;
