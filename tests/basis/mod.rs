pub mod balans;
mod casus;
mod personen;
mod teams;
mod termijnen;
mod toestemming;
