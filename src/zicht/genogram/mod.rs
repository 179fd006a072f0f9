//! Genogram and ecomap: a family and who stands around it, drawn from what is recorded and never a second
//! administration. The picture and the table beside it are made of the same [`model::Familie`].

pub mod banen;
pub mod beeld;
pub mod ecomap;
pub mod familie;
pub mod gedekt;
pub mod generaties;
pub mod lijnen;
pub mod model;
pub mod omlijning;
pub mod plaatsen;
pub mod plek;
pub mod regels;
pub mod store;
pub mod store_familie;
pub mod store_zicht;
pub mod tabel;
pub mod tekening;
pub mod verbanden;
pub mod volgorde;
pub mod vormen;
pub mod web;
pub mod woorden;

pub use model::{Familie, RelatieSoort, Sterkte};
