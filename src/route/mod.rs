//! The steps of the integrale klantroute, in their order; a step may lean on earlier ones, never on later ones.

pub mod kop;
pub mod melding;
pub mod screening;
pub mod vraagverheldering;
pub mod omgekeerde_toets;
pub mod verslag;
pub mod plan;
pub mod advies;
pub mod uitvoering;
pub mod overgang;
pub mod afsluiting;
