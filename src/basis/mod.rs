//! What every step of the route leans on: people, the sociale kaart, casussen, terms, the balance.

pub mod personen;
pub mod termijnen;
pub mod casus;
pub mod contact;
pub mod balans;
