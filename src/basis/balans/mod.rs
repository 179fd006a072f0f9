//! Draagkracht against draaglast: the Balansbeeld (domain.md 4.5-4.6). A talking aid, never a decision.

pub mod mantelzorg;
pub mod model;
pub mod onderdelen;
pub mod parameters;
pub mod regels;
pub mod uitleg;
