//! People: what they are called, how they are corrected and found.

mod gedeeld_adres;
mod geheim;
mod naamgebruik;
mod namen;
mod spreken;
mod typen;
mod verbeteren;
mod vondst;
mod voorstel;
