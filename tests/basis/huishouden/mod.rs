//! Households, relations, gezag and network.

mod dagen;
mod omzetten;
mod rechten;
mod regels;
mod store;
