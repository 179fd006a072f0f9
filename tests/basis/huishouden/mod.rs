//! Households, relations, gezag and network.

mod omzetten;
mod rechten;
mod regels;
mod store;
