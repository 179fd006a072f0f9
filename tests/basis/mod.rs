pub mod balans;
mod casus;
mod dubbel;
mod personen;
mod teams;
mod termijnen;
