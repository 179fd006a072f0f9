mod advies;
pub mod begin;
mod omgekeerde_toets;
mod overgang;
mod plan;
mod screening;
mod uitvoering;
mod verslag;
mod vraagverheldering;
