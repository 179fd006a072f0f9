pub mod balans;
mod casus;
mod teams;
mod termijnen;
