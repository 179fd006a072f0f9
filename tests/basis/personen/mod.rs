//! People: what they are called, how they are corrected and found.

mod naamgebruik;
mod namen;
mod typen;
mod verbeteren;
mod vondst;
