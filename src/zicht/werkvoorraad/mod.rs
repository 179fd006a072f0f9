//! Where everybody lands: what waits for me, what lapses, what is new, and my casussen.

pub mod store_afspraken;
pub mod store_blokken;
pub mod store_lijst;
pub mod web;
