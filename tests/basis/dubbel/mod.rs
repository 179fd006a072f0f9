//! People who are in twice.

mod adressen;
mod gelijktijdig;
mod geschiedenis;
mod ouders;
mod pagina;
mod plekken;
mod regels;
mod rijen;
mod samen;
mod vraag;
mod wereld;
