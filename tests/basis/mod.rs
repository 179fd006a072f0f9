pub mod balans;
mod casus;
mod huishouden;
mod contact;
mod personen;
mod teams;
mod termijnen;
mod toestemming;
