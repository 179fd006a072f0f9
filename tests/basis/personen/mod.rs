//! People: how they are found.

mod namen;
mod typen;
mod vondst;
