pub mod begin;
mod omgekeerde_toets;
mod overgang;
mod verslag;
mod vraagverheldering;
