//! Draagkracht against draaglast: the Balansbeeld (domain.md 4.5-4.6). A talking aid, never a decision.

pub mod banden;
pub mod beeld;
pub mod inhoud;
pub mod mantelzorg;
pub mod store_mantelzorg;
pub mod model;
pub mod moment;
pub mod onderdelen;
pub mod overzicht;
pub mod parameters;
pub mod plaatje;
pub mod regels;
pub mod store;
pub mod store_uitkomst;
pub mod uitleg;
pub mod web;
