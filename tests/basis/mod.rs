pub mod balans;
mod casus;
mod huishouden;
mod personen;
mod teams;
mod termijnen;
mod toestemming;
