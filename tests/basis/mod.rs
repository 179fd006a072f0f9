pub mod balans;
mod casus;
mod contact;
mod dubbel;
mod huishouden;
mod personen;
mod teams;
mod termijnen;
mod toestemming;
