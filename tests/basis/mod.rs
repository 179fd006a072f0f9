pub mod balans;
mod casus;
mod contact;
mod personen;
mod teams;
mod termijnen;
