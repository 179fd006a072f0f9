//! What every step of the route leans on: people, the sociale kaart, casussen, terms, the balance. The order of
//! these lines is the order of imports: a room uses only rooms above it (tests/architectuur).

pub mod gebruikers;
pub mod termijnen;
pub mod casus;
pub mod personen;
pub mod huishouden;
pub mod toestemming;
pub mod contact;
pub mod dubbel;
pub mod balans;
pub mod sociale_kaart;
