//! What every step of the route leans on: people, casussen, terms, the balance.

pub mod balans;
pub mod termijnen;
