//! Households, relations, gezag and network.

mod omzetten;
mod regels;
mod store;
