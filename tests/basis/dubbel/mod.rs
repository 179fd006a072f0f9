//! People who are in twice.

mod gelijktijdig;
mod ouders;
mod pagina;
mod plekken;
mod regels;
mod rijen;
mod samen;
mod vraag;
mod wereld;
